package dev.gigstream.fanout.recipient;

import java.time.Duration;
import java.time.Instant;

/**
 * Timers and limits as values.
 *
 * @param messageHold how long messages to somebody connected wait for being read
 * @param mailAfter how long a notification stays unread before it goes out as e-mail
 * @param staleAfter from which age an event is told to nobody, so that reading a topic again floods no one
 * @param remember for how long a repeated event is known; longer than staleAfter
 * @param marksKept how long the end of a conversation's group of messages is remembered
 * @param tick how often the clock is looked at
 * @param maxTalks conversations followed per user
 * @param maxMails e-mails that may wait per user
 */
public record FanoutPolicy(
        Duration messageHold,
        Duration mailAfter,
        Duration staleAfter,
        Duration remember,
        Duration marksKept,
        Duration tick,
        int maxTalks,
        int maxMails) {

    public static FanoutPolicy standard() {
        return new FanoutPolicy(
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                Duration.ofDays(7),
                Duration.ofDays(14),
                Duration.ofHours(1),
                Duration.ofSeconds(1),
                500,
                200);
    }

    /** Whether an event of that time is told to nobody any more. */
    public boolean isStale(Instant at, Instant now) {
        return at.isBefore(now.minus(staleAfter));
    }
}
