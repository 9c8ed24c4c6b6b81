package dev.gigstream.checker.fact;

import java.time.Instant;

/** One step of an order's timeline. */
public record Step(Instant at, String actor, String userId, String type) {}
