package dev.gigstream.reviews.review.kafka;

import dev.gigstream.outbox.OutboxRelay;
import dev.gigstream.reviews.review.ImportBrake;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks whether a review's event still waits in the outbox. */
@Component
class OutboxBrake implements ImportBrake {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private final JdbcClient jdbc;
    private final OutboxRelay relay;

    OutboxBrake(JdbcClient jdbc, OutboxRelay relay) {
        this.jdbc = jdbc;
        this.relay = relay;
    }

    @Override
    public void awaitTold(String reviewId) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (relay.isRunning() && isWaiting(reviewId) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean isWaiting(String reviewId) {
        return jdbc.sql("select exists (select 1 from outbox_message where record_key = ?)")
                .param(reviewId)
                .query(Boolean.class)
                .single();
    }
}
