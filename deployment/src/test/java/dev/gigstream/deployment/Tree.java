package dev.gigstream.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks into what a YAML file holds; what is not there is empty. */
final class Tree {
    private Tree() {}

    static Map<String, Object> map(Object node) {
        Map<String, Object> result = new LinkedHashMap<>();
        if (node instanceof Map<?, ?> entries) {
            entries.forEach((key, value) -> result.put(String.valueOf(key), value));
        }
        return result;
    }

    static List<?> list(Object node) {
        return node instanceof List<?> items ? items : List.of();
    }

    static Stream<Map<String, Object>> maps(Object node) {
        return list(node).stream().map(Tree::map);
    }

    static List<String> texts(Object node) {
        return list(node).stream().map(String::valueOf).toList();
    }

    /** The node at the end of these keys, or null. */
    static Object at(Object node, String... keys) {
        Object found = node;
        for (String key : keys) {
            found = map(found).get(key);
        }
        return found;
    }

    static String text(Object node, String... keys) {
        Object found = at(node, keys);
        return found == null ? "" : found.toString();
    }
}
