package dev.gigstream.users.cache;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Keeps callers from waiting for something that is away: after one failure only one call per pause tries it again. */
final class Circuit {

    private static final long CLOSED = Long.MIN_VALUE;

    private final long pauseNanos;
    private final LongSupplier nanoTime;
    private final AtomicLong openUntil = new AtomicLong(CLOSED);

    Circuit(Duration pause, LongSupplier nanoTime) {
        this.pauseNanos = pause.toNanos();
        this.nanoTime = nanoTime;
    }

    boolean permits() {
        long until = openUntil.get();
        if (until == CLOSED) {
            return true;
        }
        long now = nanoTime.getAsLong();
        return now - until >= 0 && openUntil.compareAndSet(until, now + pauseNanos);
    }

    void succeeded() {
        openUntil.set(CLOSED);
    }

    void failed() {
        openUntil.set(nanoTime.getAsLong() + pauseNanos);
    }
}
