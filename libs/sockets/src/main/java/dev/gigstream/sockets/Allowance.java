package dev.gigstream.sockets;

import java.time.Duration;
import java.time.Instant;

/**
 * What a user may still ask: a bucket that fills with time. Refusals are forgotten at the same speed; who asks so much more
 * than is allowed that they grow all the same is flooding, although some of it is allowed in between.
 */
final class Allowance {

    private final double perSecond;
    private final int burst;
    private double left;
    private Instant counted;
    private double refused;

    Allowance(int perSecond, int burst, Instant now) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.left = burst;
        this.counted = now;
    }

    synchronized boolean take(Instant now) {
        double seconds = Math.max(0, Duration.between(counted, now).toNanos() / 1e9);
        left = Math.min(burst, left + seconds * perSecond);
        refused = Math.max(0, refused - seconds * perSecond);
        counted = now;
        if (left < 1) {
            refused++;
            return false;
        }
        left--;
        return true;
    }

    synchronized boolean isFlooded() {
        return refused > 5 * burst;
    }
}
