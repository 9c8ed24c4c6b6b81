package dev.gigstream.notifications.inbox;

import java.time.Duration;
import java.time.Instant;

/**
 * Limits as values.
 *
 * @param most notifications kept per user, the newest ones
 * @param keptFor how long one is shown
 * @param ownWriteWithin how long an answer waits for the state to show what the caller has just done
 */
public record InboxPolicy(int most, Duration keptFor, Duration ownWriteWithin) {

    public static InboxPolicy standard() {
        return new InboxPolicy(500, Duration.ofDays(90), Duration.ofMillis(1_500));
    }

    /** Whether it is shown no more. */
    public boolean isOver(Notification notification, Instant now) {
        return notification.createdAt().isBefore(now.minus(keptFor));
    }
}
