package dev.gigstream.outbox;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Remembers that somebody called, once, until the relay looks: no call is lost and none piles up. */
final class WakeSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean called;
    private volatile boolean ended;

    void call() {
        change(() -> called = true);
    }

    /** Ends every wait, now and later. */
    void end() {
        change(() -> ended = true);
    }

    boolean isEnded() {
        return ended;
    }

    /** Waits for a call, at most this long. */
    void await(Duration atMost) throws InterruptedException {
        await(atMost, true);
    }

    /** Waits this long whoever calls; a call meanwhile is kept for the next wait. */
    void pause(Duration length) throws InterruptedException {
        await(length, false);
    }

    private void await(Duration atMost, boolean callEnds) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (left > 0 && !ended && !(callEnds && called)) {
                left = changed.awaitNanos(left);
            }
            called = called && !callEnds;
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
