package dev.gigstream.consumer.deadletter;

import dev.gigstream.eventing.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** A record an application gave up on, with its key, bytes and headers as they came. */
public record DeadLetter(Origin origin, byte[] key, byte[] value, Headers headers, long timestamp) {
    static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        return new DeadLetter(Origin.of(record), record.key(), record.value(), record.headers(), record.timestamp());
    }

    public String keyText() {
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }

    public String causeClass() {
        return text(DeadLetterHeaders.CAUSE_CLASS);
    }

    public String causeMessage() {
        return text(DeadLetterHeaders.CAUSE_MESSAGE);
    }

    /** How often it was tried; 0 when it only waits behind an earlier one of its key. */
    public String attempts() {
        return text(DeadLetterHeaders.ATTEMPTS);
    }

    /** When it was given up, RFC 3339. */
    public String at() {
        return text(DeadLetterHeaders.AT);
    }

    private String text(String header) {
        return HeaderText.of(headers, header).orElse("");
    }
}
