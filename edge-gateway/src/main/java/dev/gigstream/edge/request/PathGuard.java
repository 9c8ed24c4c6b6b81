package dev.gigstream.edge.request;

import java.util.Locale;

/** Refuses paths that a service could read differently from us, so that no route leads to an internal endpoint. */
final class PathGuard {
    private PathGuard() {}

    static boolean isAmbiguous(String rawPath) {
        if (!rawPath.startsWith("/")) {
            return true;
        }
        for (int i = 0; i < rawPath.length(); i++) {
            char c = rawPath.charAt(i);
            if (c == ';' || c == '\\') {
                return true;
            }
            if (c == '%' && hidesSyntax(rawPath, i)) {
                return true;
            }
            if (c == '/' && startsOddSegment(rawPath, i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** An empty segment in the middle, or one that is only dots. */
    private static boolean startsOddSegment(String path, int from) {
        if (from >= path.length()) {
            return false;
        }
        char first = path.charAt(from);
        return first == '/' || (first == '.' && (endsAt(path, from + 1) || isDoubleDot(path, from)));
    }

    private static boolean isDoubleDot(String path, int from) {
        return path.startsWith("..", from) && endsAt(path, from + 2);
    }

    private static boolean endsAt(String path, int index) {
        return index == path.length() || path.charAt(index) == '/';
    }

    /** An encoded slash, backslash, dot, semicolon, percent sign or control character never has a good reason here. */
    private static boolean hidesSyntax(String path, int at) {
        if (at + 2 >= path.length()) {
            return true;
        }
        String code = path.substring(at + 1, at + 3).toLowerCase(Locale.ROOT);
        return switch (code) {
            case "2f", "5c", "2e", "3b", "25", "7f" -> true;
            default -> code.charAt(0) == '0' || code.charAt(0) == '1';
        };
    }
}
