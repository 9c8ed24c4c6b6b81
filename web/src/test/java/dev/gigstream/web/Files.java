package dev.gigstream.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The web app's files as they are in the sources. */
final class Files {
    private static final Path ROOT = Path.of("src/main/resources/web");

    private Files() {}

    static Map<String, byte[]> all() {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = java.nio.file.Files.walk(ROOT)) {
            for (Path path :
                    paths.filter(java.nio.file.Files::isRegularFile).sorted().toList()) {
                files.put(ROOT.relativize(path).toString(), java.nio.file.Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static Map<String, String> texts(String directory, String kind) {
        Map<String, String> texts = new TreeMap<>();
        all().forEach((name, bytes) -> {
            if (name.startsWith(directory) && name.endsWith(kind)) {
                texts.put(name, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return texts;
    }
}
