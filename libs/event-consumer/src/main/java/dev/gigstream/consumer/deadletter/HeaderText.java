package dev.gigstream.consumer.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Headers as text. */
public final class HeaderText {
    private static final long UNKNOWN = -1L;

    private HeaderText() {}

    public static Optional<String> of(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** The number, or -1 where there is none. */
    static Long number(Headers headers, String name) {
        try {
            return of(headers, name).map(Long::valueOf).orElse(UNKNOWN);
        } catch (NumberFormatException e) {
            return UNKNOWN;
        }
    }

    static void set(Headers headers, String name, String text) {
        headers.remove(name).add(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
