package dev.gigstream.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/** A pid together with when it began, so that a recycled pid is never taken for the process we started. */
public record ProcessIdentity(long pid, String began) {
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    /** Field 22 of /proc/pid/stat, counted from the end of the command name, which may itself hold spaces. */
    private static final int START_TICKS_AFTER_NAME = 19;

    public static ProcessIdentity of(ProcessHandle handle) throws IOException {
        try {
            return new ProcessIdentity(handle.pid(), beganOf(handle));
        } catch (NoSuchFileException ended) {
            return new ProcessIdentity(handle.pid(), "ended");
        }
    }

    public static Optional<ProcessIdentity> read(Path file) throws IOException {
        try {
            String[] words = Files.readString(file).strip().split(" ", 2);
            return words.length < 2
                    ? Optional.empty()
                    : Optional.of(new ProcessIdentity(Long.parseLong(words[0]), words[1]));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.writeString(draft, pid + " " + began + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The process, if it is still the same one. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    private boolean isSame(ProcessHandle handle) {
        try {
            return began.equals(beganOf(handle));
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * A process that nobody has reaped yet has ended all the same: in a container that may last for ever. Its first
     * thread may be gone before the others, which still hold its ports and files.
     */
    private static boolean isUnreaped(Path process, String state) throws IOException {
        if (!state.equals("Z") && !state.equals("X")) {
            return false;
        }
        try (Stream<Path> threads = Files.list(process.resolve("task"))) {
            return threads.limit(2).count() < 2;
        }
    }

    private static String beganOf(ProcessHandle handle) throws IOException {
        Path process = Path.of("/proc", Long.toString(handle.pid()));
        Path stat = process.resolve("stat");
        // Ticks since boot do not move when the clock is set, unlike the start instant derived from them.
        if (Files.exists(BOOT_ID)) {
            String line = Files.readString(stat);
            String[] afterName = line.substring(line.lastIndexOf(')') + 2).split(" ");
            if (isUnreaped(process, afterName[0])) {
                throw new NoSuchFileException(stat.toString());
            }
            return Files.readString(BOOT_ID).strip() + " " + afterName[START_TICKS_AFTER_NAME];
        }
        return handle.info().startInstant().map(Object::toString).orElse("unknown");
    }
}
