package dev.gigstream.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which modules a module needs: at once, by {@code import … from}, or when it comes to it, by {@code import()}. */
final class ModuleGraph {
    private static final Pattern AT_ONCE = Pattern.compile(
            "^(?:import\\s*(?:[^'\"();]*?\\bfrom\\s*)?|export\\b[^'\"();=]*?\\bfrom\\s*)['\"]([^'\"]+)['\"]",
            Pattern.MULTILINE);
    private static final Pattern LATER = Pattern.compile("\\bimport\\(\\s*['\"](\\.[^'\"]+)['\"]\\s*\\)");

    private final Map<String, byte[]> files;

    /** @param files every file by its path, modules among them */
    ModuleGraph(Map<String, byte[]> files) {
        this.files = files;
    }

    /** The module and what has to be there before it runs; the messages of a page are not among them. */
    Set<String> neededBy(String module) {
        return reach(module, false);
    }

    /** Also what it may ask for afterwards. */
    Set<String> everNeededBy(String module) {
        return reach(module, true);
    }

    private Set<String> reach(String start, boolean later) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            String module = open.poll();
            if (!found.add(module) || module.startsWith("vendor/")) {
                continue;
            }
            String source = source(module);
            collect(AT_ONCE, module, source, open);
            if (later) {
                collect(LATER, module, source, open);
            }
        }
        return found;
    }

    private static void collect(Pattern imports, String from, String source, Deque<String> into) {
        Matcher matcher = imports.matcher(source);
        while (matcher.find()) {
            if (!matcher.group(1).equals("messages")) {
                into.add(resolve(from, matcher.group(1)));
            }
        }
    }

    private static String resolve(String from, String name) {
        return switch (name) {
            case "lit" -> "vendor/lit.js";
            case "socket.io" -> "vendor/socket.io.js";
            default -> java.net.URI.create(from).resolve(name).toString();
        };
    }

    private String source(String module) {
        byte[] bytes = files.get(module);
        if (bytes == null) {
            throw new IllegalStateException("There is no module " + module);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
