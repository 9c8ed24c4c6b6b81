package dev.gigstream.notifications.inbox.streams;

import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.notifications.NotificationEvent;
import dev.gigstream.events.notifications.NotificationsRead;
import dev.gigstream.notifications.inbox.Notification;
import java.time.Instant;
import java.util.List;

/** What can happen to an inbox. */
sealed interface Change {

    /** Something was told, or reads otherwise now. */
    record Told(Notification notification) implements Change {}

    record OneRead(String notificationId, Instant at) implements Change {}

    record AllRead(Instant upTo, Instant at) implements Change {}

    /** The account is gone, and so is its inbox. */
    record Erased() implements Change {}

    static List<Change> told(NotificationEvent event) {
        if (event == null) {
            return List.of();
        }
        return switch (event.getType()) {
            case NOTIFIED, UPDATED ->
                List.of(new Told(new Notification(
                        event.getNotificationId(),
                        event.getKind().name(),
                        event.getTitle(),
                        event.getBody(),
                        event.getLink(),
                        event.getCreatedAt(),
                        null)));
            case EMAIL_DUE, UNKNOWN -> List.of();
        };
    }

    static List<Change> read(NotificationsRead event) {
        if (event == null) {
            return List.of();
        }
        return switch (event.getType()) {
            case ONE -> List.of(new OneRead(event.getNotificationId(), event.getOccurredAt()));
            case ALL -> List.of(new AllRead(event.getUpTo(), event.getOccurredAt()));
            case UNKNOWN -> List.of();
        };
    }

    static List<Change> erased(AccountEvent event) {
        return event == null ? List.of(new Erased()) : List.of();
    }
}
