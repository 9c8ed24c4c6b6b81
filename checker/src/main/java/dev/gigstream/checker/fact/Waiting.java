package dev.gigstream.checker.fact;

import java.time.Instant;

/** An event in an outbox. */
public record Waiting(String topic, String key, String eventId, Instant since) {}
