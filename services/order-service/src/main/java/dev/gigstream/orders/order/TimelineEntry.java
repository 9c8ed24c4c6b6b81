package dev.gigstream.orders.order;

import java.time.Instant;
import java.util.Optional;

/** One step: who, when, what and why. The nth entry made version n of the order. */
public record TimelineEntry(Instant at, Actor actor, OrderEvent.Kind type, Optional<String> note) {}
