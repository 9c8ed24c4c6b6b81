package dev.gigstream.local.supervisor.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Hands on the whole lines that were added to a log since the last look; begins anew when the log was rolled. */
final class LogFollower {

    private static final int MOST_AT_ONCE = 1024 * 1024;

    private final Path log;
    private final Consumer<String> lines;
    private long position;
    private String unfinished = "";

    LogFollower(Path log, Consumer<String> lines) {
        this.log = log;
        this.lines = lines;
        this.position = log.toFile().length();
    }

    void read() throws IOException {
        if (Files.notExists(log)) {
            return;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            position = file.length() < position ? 0 : position;
            byte[] added = new byte[(int) Math.min(MOST_AT_ONCE, file.length() - position)];
            file.seek(position);
            file.readFully(added);
            position += added.length;
            handOn(unfinished + new String(added, StandardCharsets.UTF_8));
        }
    }

    private void handOn(String text) {
        int end = text.lastIndexOf('\n') + 1;
        text.substring(0, end).lines().forEach(lines);
        unfinished = text.substring(end);
    }
}
