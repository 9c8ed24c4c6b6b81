package dev.gigstream.http;

import java.util.Locale;

/** A kind of problem a client can meet. Enums implement it; the constant's name becomes the code and the type URI. */
public interface ProblemCode {

    /** The constant in capitals, as it appears as {@code code}. */
    String name();

    /** The HTTP status of every problem of this kind. */
    int status();

    /** A short summary, the same for every occurrence. */
    String title();

    /** The RFC 9457 type. */
    default String type() {
        return "https://gigstream.dev/problems/"
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
