package dev.gigstream.streams;

import dev.gigstream.eventing.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Where a record was read first; a replayed one says so in its headers. */
record Origin(String topic, int partition, long offset) {
    /** Nothing when the headers name no place, or none that can be. */
    static Optional<Origin> named(Headers headers) {
        try {
            return text(headers, DeadLetterHeaders.TOPIC)
                    .map(topic -> new Origin(
                            topic,
                            Integer.parseInt(
                                    text(headers, DeadLetterHeaders.PARTITION).orElse("-1")),
                            Long.parseLong(
                                    text(headers, DeadLetterHeaders.OFFSET).orElse("-1"))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static void write(Headers headers, Map<String, String> texts) {
        texts.forEach((name, text) -> headers.remove(name).add(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<String> text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }
}
