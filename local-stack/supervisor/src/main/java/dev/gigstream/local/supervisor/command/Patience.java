package dev.gigstream.local.supervisor.command;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks again and again until something holds or the time is over. */
record Patience(Duration limit, Duration between) {

    static Patience of(Duration limit) {
        return new Patience(limit, Duration.ofMillis(150));
    }

    /** Whether it came to hold in time. */
    boolean until(Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        while (!condition.holds()) {
            if (System.nanoTime() > end || never.await(between.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }
}
