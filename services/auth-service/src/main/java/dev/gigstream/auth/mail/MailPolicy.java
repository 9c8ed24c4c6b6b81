package dev.gigstream.auth.mail;

import java.time.Duration;

/**
 * @param firstDelay wait after the first failure; doubled by each further one
 * @param longestDelay the wait never grows beyond, so that mails go out soon after the server is back
 * @param givenUpAfter age at which an order is dropped
 * @param lease how long an instance may take over a batch before another one takes it on
 * @param batch how many orders are taken at a time
 */
public record MailPolicy(Duration firstDelay, Duration longestDelay, Duration givenUpAfter, Duration lease, int batch) {

    public static final MailPolicy DEFAULT = new MailPolicy(
            Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofHours(24), Duration.ofMinutes(3), 10);

    private static final int MOST_DOUBLINGS = 10;

    Duration delayAfter(int attempts) {
        Duration delay = firstDelay.multipliedBy(1L << Math.min(MOST_DOUBLINGS, attempts));
        return delay.compareTo(longestDelay) > 0 ? longestDelay : delay;
    }
}
