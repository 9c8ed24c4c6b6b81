package dev.gigstream.http;

import java.util.Arrays;

/** Entity tags made of a resource's version, and the check of {@code If-Match} (RFC 9110, strong comparison). */
public final class ETags {

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Lets an absent header and {@code *} pass; 412 unless one of the listed tags is the current one. */
    public static void requireMatch(String ifMatch, long version) {
        if (!matches(ifMatch, version)) {
            throw Problem.of(StandardProblem.STALE_VERSION, "The resource has changed since it was read.");
        }
    }

    /** Whether {@link #requireMatch} would let the version pass. */
    public static boolean matches(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.strip())) {
            return true;
        }
        String current = of(version);
        return Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(current::equals);
    }
}
