package dev.gigstream.edge.token;

import java.util.Locale;
import java.util.Map;

/** What a route asks of a token, by its metadata {@code token}. */
enum TokenPolicy {
    /** Without one the service decides; a bad one is refused. */
    OPTIONAL,
    /** Nobody comes in without one. */
    REQUIRED,
    /** A bad one counts as none: a client that wants a new token may still send its old one. */
    LENIENT;

    static TokenPolicy of(Map<String, Object> metadata) {
        Object name = metadata.get("token");
        return name == null ? OPTIONAL : valueOf(name.toString().toUpperCase(Locale.ROOT));
    }
}
