package dev.gigstream.fanout.topology;

import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.accounts.AccountStatus;
import dev.gigstream.events.chat.Presence;
import dev.gigstream.events.notifications.NotificationsRead;
import dev.gigstream.events.profiles.MutedNotification;
import dev.gigstream.events.profiles.NotificationChannel;
import dev.gigstream.events.profiles.NotificationKind;
import dev.gigstream.events.profiles.ProfileEvent;
import dev.gigstream.fanout.recipient.Channel;
import dev.gigstream.fanout.recipient.Kind;
import dev.gigstream.fanout.recipient.Mute;
import dev.gigstream.fanout.recipient.News;
import dev.gigstream.fanout.recipient.Person;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What is taken from the events about users themselves, and nothing more: no address ever reaches a store of this app. */
final class Sources {
    private Sources() {}

    static Person person(ProfileEvent event) {
        return event == null
                ? Person.erased()
                : new Person(
                        event.getAggregateVersion(),
                        event.getDisplayName(),
                        event.getMutedNotifications().stream()
                                .filter(Sources::isKnown)
                                .map(Sources::mute)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    static News account(AccountEvent event) {
        return event == null
                ? new News.Erased()
                : new News.Reachable(
                        event.getAggregateVersion(),
                        event.getEmailVerified() && event.getStatus() == AccountStatus.ACTIVE);
    }

    static List<News> presence(Presence event) {
        return event == null
                ? List.of()
                : List.of(new News.Seen(
                        event.getInstanceId(), event.getConnected() ? event.getValidUntil() : Instant.EPOCH));
    }

    static List<News> read(NotificationsRead event) {
        if (event == null) {
            return List.of();
        }
        return switch (event.getType()) {
            case ONE -> List.of(new News.NotificationRead(event.getNotificationId()));
            case ALL -> List.of(new News.EverythingRead(event.getUpTo()));
            case UNKNOWN -> List.of();
        };
    }

    private static boolean isKnown(MutedNotification muted) {
        return muted.getKind() != NotificationKind.UNKNOWN && muted.getChannel() != NotificationChannel.UNKNOWN;
    }

    private static Mute mute(MutedNotification muted) {
        return new Mute(
                Kind.valueOf(muted.getKind().name()),
                Channel.valueOf(muted.getChannel().name()));
    }
}
