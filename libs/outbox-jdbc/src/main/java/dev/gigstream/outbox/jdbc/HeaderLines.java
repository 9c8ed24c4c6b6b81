package dev.gigstream.outbox.jdbc;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Headers as text, one {@code name=value} per line. */
final class HeaderLines {
    private HeaderLines() {}

    /** @throws IllegalArgumentException when a name or value would not come back as it was */
    static String write(Map<String, String> headers) {
        return new TreeMap<>(headers)
                .entrySet().stream()
                        .map(header -> line(header.getKey(), header.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    static Map<String, String> read(String text) {
        return text.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(header -> header[0], header -> header[1]));
    }

    private static String line(String name, String value) {
        if (name.isEmpty() || name.contains("=") || (name + value).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Not a header that can be stored: " + name);
        }
        return name + "=" + value;
    }
}
