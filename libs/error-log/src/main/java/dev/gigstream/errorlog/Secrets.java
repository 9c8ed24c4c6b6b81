package dev.gigstream.errorlog;

import java.util.regex.Pattern;

/** Takes secrets out of text before it is written anywhere: a log is read by more people than a password is told to. */
final class Secrets {
    private static final String MASK = "***";
    /** Header, payload and signature of a token; the signature alone would do to keep it from being used. */
    private static final Pattern TOKEN = Pattern.compile("\\beyJ[\\w-]{8,}\\.[\\w-]{4,}(?:\\.[\\w-]*)?");

    private static final Pattern CREDENTIALS = Pattern.compile("(?i)\\b(bearer|basic)\\s+[\\w.~+/=-]{6,}");
    private static final Pattern LOGIN_IN_URL = Pattern.compile("(?<=://)[^\\s/:@]*:[^\\s/@]+(?=@)");
    /** A name that says it, a colon or an equals sign, and the value: in JSON, in a query, in a printed record. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(password|passwd|secret|signature|api[_-]?key|token|cookie"
                    + "|authorization|jaas\\.config)(\"?\\s*[=:]\\s*)(\"[^\"]*+\"|(?:bearer|basic)\\s+\\S+|[^\\s,;&)}\\]\"]+)");

    private Secrets() {}

    static String masked(String text) {
        String masked = TOKEN.matcher(text).replaceAll(MASK);
        masked = NAMED.matcher(masked).replaceAll("$1$2" + MASK);
        masked = CREDENTIALS.matcher(masked).replaceAll("$1 " + MASK);
        return LOGIN_IN_URL.matcher(masked).replaceAll(MASK);
    }
}
