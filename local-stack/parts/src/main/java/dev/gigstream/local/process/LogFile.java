package dev.gigstream.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Where a process writes; rolled to one predecessor at a start, once it is large. */
record LogFile(Path path) {
    private static final long LARGE = 8L * 1024 * 1024;
    private static final int TAIL_BYTES = 16 * 1024;

    void rollIfLarge() throws IOException {
        Files.createDirectories(path.getParent());
        if (Files.exists(path) && Files.size(path) > LARGE) {
            Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    List<String> lastLines(int count) throws IOException {
        if (Files.notExists(path)) {
            return List.of();
        }
        List<String> lines = tail().lines().toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    private String tail() throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            int length = (int) Math.min(TAIL_BYTES, file.length());
            var bytes = new byte[length];
            file.seek(file.length() - length);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
