package dev.gigstream.local.razorpay.webhook;

import dev.gigstream.local.razorpay.provider.Webhook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/** The next try of a webhook, and when it is due. */
record Attempt(Webhook webhook, int number, Instant dueAt, Clock clock) implements Delayed {

    private static final Duration FIRST_DELAY = Duration.ofMillis(500);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
    private static final int LAST = 15;

    static Attempt first(Webhook webhook, Clock clock) {
        return new Attempt(webhook, 1, webhook.dueAt(), clock);
    }

    boolean isLast() {
        return number == LAST;
    }

    /** Twice as long after each failure, up to half a minute: five minutes in all. */
    Attempt next() {
        Duration doubled = FIRST_DELAY.multipliedBy(1L << number - 1);
        Duration delay = doubled.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : doubled;
        return new Attempt(webhook, number + 1, clock.instant().plus(delay), clock);
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(Duration.between(clock.instant(), dueAt));
    }

    @Override
    public int compareTo(Delayed other) {
        return dueAt.compareTo(((Attempt) other).dueAt);
    }
}
