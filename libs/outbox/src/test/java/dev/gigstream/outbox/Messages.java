package dev.gigstream.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

final class Messages {
    static final String TOPIC = "orders.order.events.v1";

    private Messages() {}

    static OutboxMessage message(String eventId, String key) {
        return new OutboxMessage(
                eventId,
                TOPIC,
                key,
                ("payload of " + eventId).getBytes(StandardCharsets.UTF_8),
                Map.of(Outbox.EVENT_ID, eventId, Outbox.TRACE_PARENT, "00-trace"),
                Instant.parse("2026-01-01T00:00:00Z"));
    }
}
