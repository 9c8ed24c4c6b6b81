package dev.gigstream.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The source of a page: a comment that says how it is reached, and what stands there before any script runs.
 *
 * @param paths where it is, {@code {id}} standing for one segment
 * @param module that brings it to life
 */
record Shell(String name, List<String> paths, String module, Map<String, String> head, String body) {
    static Shell parse(String name, String source) {
        int end = source.indexOf("-->");
        if (!source.startsWith("<!--") || end < 0) {
            throw new IllegalStateException("The page " + name + " does not begin with its head");
        }
        Map<String, String> head = new LinkedHashMap<>();
        source.substring(4, end)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    head.put(
                            line.substring(0, colon).strip(),
                            line.substring(colon + 1).strip());
                });
        List<String> paths = Arrays.stream(head.getOrDefault("path", "").split(","))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .toList();
        return new Shell(
                name,
                paths,
                head.get("module"),
                Map.copyOf(head),
                source.substring(end + 3).strip());
    }

    boolean indexed() {
        return "yes".equals(head.get("indexed"));
    }

    boolean forMembers() {
        return "yes".equals(head.get("members"));
    }

    boolean callsProvider() {
        return "checkout".equals(head.get("policy"));
    }
}
