package dev.gigstream.orders.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one thread sleep until a time that others may move forward. */
public final class Alarm {

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Instant earliest = Instant.MAX;

    public Alarm(Clock clock) {
        this.clock = clock;
    }

    /** Asks for no later than this. */
    public void set(Instant at) {
        lock.lock();
        try {
            if (at.isBefore(earliest)) {
                earliest = at;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Sleeps until the given time or an earlier one that was asked for, also before this call. */
    public void await(Instant latest) throws InterruptedException {
        lock.lock();
        try {
            Duration left = left(latest);
            while (left.isPositive()) {
                changed.await(left.toNanos(), TimeUnit.NANOSECONDS);
                left = left(latest);
            }
            earliest = Instant.MAX;
        } finally {
            lock.unlock();
        }
    }

    private Duration left(Instant latest) {
        return Duration.between(clock.instant(), earliest.isBefore(latest) ? earliest : latest);
    }
}
