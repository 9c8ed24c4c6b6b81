package dev.gigstream.sockets;

import java.time.Duration;
import java.time.Instant;

/** What a user may still ask: a bucket that fills with time. Who goes on asking while it is empty is flooding. */
final class Allowance {

    private final double perSecond;
    private final int burst;
    private double left;
    private Instant counted;
    private int refusedInARow;

    Allowance(int perSecond, int burst, Instant now) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.left = burst;
        this.counted = now;
    }

    synchronized boolean take(Instant now) {
        double seconds = Math.max(0, Duration.between(counted, now).toMillis() / 1_000.0);
        left = Math.min(burst, left + seconds * perSecond);
        counted = now;
        if (left < 1) {
            refusedInARow++;
            return false;
        }
        left--;
        refusedInARow = 0;
        return true;
    }

    synchronized boolean isFlooded() {
        return refusedInARow > 5 * burst;
    }
}
