package dev.gigstream.users.profile;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes those who wait for a profile when this instance made one; another instance's are found by looking again. */
public final class Arrivals {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();

    public void announce() {
        lock.lock();
        try {
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns at the next arrival of anybody's profile or when the pause is over. */
    void await(Duration pause) {
        lock.lock();
        try {
            // Woken early or late, the caller looks at the store again: the store decides, not the signal.
            if (arrived.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a profile", e);
        } finally {
            lock.unlock();
        }
    }
}
