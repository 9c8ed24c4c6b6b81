package dev.gigstream.gigs.gig;

import java.util.List;
import java.util.regex.Pattern;

/** Takes text as it is, markup too: it is plain text everywhere. Only what no store or screen can hold is refused. */
final class TextCheck {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<Violation> violations;

    TextCheck(List<Violation> violations) {
        this.violations = violations;
    }

    /** One line: any run of space is one blank. */
    String line(String field, String text, Range length) {
        return text(field, text == null ? null : SPACE.matcher(text).replaceAll(" "), length);
    }

    /** The text without space around it; blank and missing are the empty text. */
    String text(String field, String text, Range length) {
        String taken = text == null ? "" : text.strip().replace("\r\n", "\n");
        long size = taken.codePointCount(0, taken.length());
        if (size == 0 && length.min() > 0) {
            violations.add(new Violation(field, "must not be empty"));
        } else if (!length.holds(size)) {
            violations.add(new Violation(field, "must have " + length + " characters"));
        } else if (holdsUnprintable(taken)) {
            violations.add(new Violation(field, "must not contain control characters"));
        }
        return taken;
    }

    /** A plain loop: in a bulk import a stream of characters costs as much as all other checks together. */
    private static boolean holdsUnprintable(String text) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (isUnprintable(character)) {
                return true;
            }
            at += Character.charCount(character);
        }
        return false;
    }

    /** Control characters but tab and line feed, lone surrogates, non-characters. */
    private static boolean isUnprintable(int character) {
        return switch (character) {
            case '\t', '\n' -> false;
            case 0xFFFE, 0xFFFF -> true;
            default -> Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
        };
    }
}
