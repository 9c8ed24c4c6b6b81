package dev.gigstream.local.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Tells each event of one order as it appears, and waits for those that have to come. */
final class Watch {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final Source source;
    private final Narrator narrator;
    private final Clock clock;
    private final Duration patience;
    private final Set<String> seen = new HashSet<>();
    private String orderId = "";

    Watch(Source source, Narrator narrator, Clock clock, Duration patience) {
        this.source = source;
        this.narrator = narrator;
        this.clock = clock;
        this.patience = patience;
    }

    void follow(String newOrderId) {
        orderId = newOrderId;
        seen.clear();
    }

    /** Returns once an event of this type was there, now or before. */
    void await(String topic, String type) {
        Instant limit = clock.instant().plus(patience);
        while (!seen.contains(topic + " " + type)) {
            if (clock.instant().isAfter(limit)) {
                throw new DemoFailure("%s of order %s did not come to %s within %d seconds; see './gigstream logs'."
                        .formatted(type, orderId, topic, patience.toSeconds()));
            }
            source.next(LOOK).stream()
                    .filter(happening -> happening.orderId().equals(orderId))
                    .forEach(this::tell);
        }
    }

    private void tell(Happening happening) {
        boolean isNew = seen.add(happening.topic() + " " + happening.version());
        seen.add(happening.topic() + " " + happening.type());
        if (isNew) {
            narrator.event(happening.topic(), happening.type(), happening.version(), happening.state());
        }
    }
}
