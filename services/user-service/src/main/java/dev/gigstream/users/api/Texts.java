package dev.gigstream.users.api;

/** What free text may consist of. Markup is text like any other; whoever shows it encodes it. */
public final class Texts {

    /** One line without control characters, and without those that turn the direction of what follows. */
    public static final String LINE = "[^\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]*";
    /** The same with line breaks and tabs. */
    public static final String LINES = "[[^\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]\\n\\r\\t]*";
    /** A well-formed language tag (BCP 47). */
    public static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

    public static final String LINE_MESSAGE = "must be one line of text";
    public static final String LINES_MESSAGE = "must be text";
    public static final String LANGUAGE_MESSAGE = "must be a language tag such as en or pt-BR";
    public static final String BLANK_MESSAGE = "must not be blank";

    /** Matches what has anything but white space in it. */
    public static final String NOT_BLANK = "(?s).*\\S.*";

    private Texts() {}

    /** Without white space around it; blank is nothing. */
    public static String trimmed(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
