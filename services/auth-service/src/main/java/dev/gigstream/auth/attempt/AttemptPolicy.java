package dev.gigstream.auth.attempt;

import java.time.Duration;

/**
 * How failures slow the next attempt down.
 *
 * @param free failures without consequence
 * @param firstDelay wait after the last free one; doubled by each further failure
 * @param longestDelay the wait never grows beyond, so that nobody is locked out for good
 * @param forgottenAfter quiet time after which counting begins anew
 */
public record AttemptPolicy(int free, Duration firstDelay, Duration longestDelay, Duration forgottenAfter) {

    public static final AttemptPolicy DEFAULT =
            new AttemptPolicy(10, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1));

    private static final int MOST_DOUBLINGS = 20;

    Duration delayAfter(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration delay = firstDelay.multipliedBy(1L << Math.min(MOST_DOUBLINGS, failures - free));
        return delay.compareTo(longestDelay) > 0 ? longestDelay : delay;
    }
}
