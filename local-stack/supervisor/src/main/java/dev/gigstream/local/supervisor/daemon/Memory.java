package dev.gigstream.local.supervisor.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** What memory processes take and what is left of it. */
public final class Memory {

    private static final Path PROC = Path.of("/proc");
    private static final Path LIMIT = Path.of("/sys/fs/cgroup/memory.max");
    private static final Path USED = Path.of("/sys/fs/cgroup/memory.current");
    private static final long KIB = 1024;

    private Memory() {}

    /** The resident memory of a process and what its children have for themselves; 0 when it is gone. */
    public static long residentBytes(long pid) {
        long children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(child -> residentBytes(child.pid(), "RssAnon:"))
                .sum();
        return residentBytes(pid, "VmRSS:") + children;
    }

    /** The resident memory of a process alone: the supervisor's children are counted one by one. */
    public static long ownResidentBytes(long pid) {
        return residentBytes(pid, "VmRSS:");
    }

    /** Empty where the system does not tell. */
    public static OptionalLong availableBytes() throws IOException {
        if (!Files.isReadable(PROC.resolve("meminfo"))) {
            return OptionalLong.empty();
        }
        long available = kibibytes(PROC.resolve("meminfo"), "MemAvailable:") * KIB;
        return OptionalLong.of(Math.min(available, leftInContainer()));
    }

    private static long leftInContainer() throws IOException {
        if (!Files.isReadable(LIMIT) || !Files.isReadable(USED)) {
            return Long.MAX_VALUE;
        }
        String limit = Files.readString(LIMIT).strip();
        return limit.equals("max")
                ? Long.MAX_VALUE
                : Long.parseLong(limit) - Long.parseLong(Files.readString(USED).strip());
    }

    private static long residentBytes(long pid, String kind) {
        try {
            Path status = PROC.resolve(Long.toString(pid)).resolve("status");
            return Files.isReadable(PROC.resolve("self")) ? kibibytes(status, kind) * KIB : asked(pid) * KIB;
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long kibibytes(Path file, String field) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    /** Where there is no /proc, ps knows. */
    private static long asked(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String answer = new String(ps.getInputStream().readAllBytes()).strip();
        ps.onExit().orTimeout(5, TimeUnit.SECONDS).join();
        return answer.isEmpty() ? 0 : Long.parseLong(answer);
    }
}
