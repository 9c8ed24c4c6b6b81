package dev.gigstream.local.supervisor.apps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/** A runnable jar as the build left it. Its fingerprint follows its content, not its time stamp, and costs no full read. */
record ApplicationJar(Path file) {

    String fingerprint() {
        CRC32 sum = new CRC32();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            zip.stream()
                    .map(entry -> entry.getName() + ':' + entry.getCrc() + ':' + entry.getSize() + '\n')
                    .sorted()
                    .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
            return "%08x-%d".formatted(sum.getValue(), zip.size());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
