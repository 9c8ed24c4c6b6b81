package dev.gigstream.notifications.inbox.streams;

import dev.gigstream.notifications.inbox.InboxPolicy;
import dev.gigstream.notifications.inbox.Inboxes;
import dev.gigstream.notifications.inbox.Notification;
import dev.gigstream.notifications.inbox.Position;
import dev.gigstream.notifications.inbox.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.springframework.stereotype.Component;

/** The inboxes whose state is at this instance. An inbox is bounded, so reading one through is cheap. */
@Component
public class LocalInboxes implements Inboxes {
    private final StoreAccess access;
    private final InboxPolicy policy;
    private final Clock clock;

    LocalInboxes(StoreAccess access, InboxPolicy policy, Clock clock) {
        this.access = access;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public List<Notification> newest(Viewer viewer, Optional<Position> after, int limit) {
        String userId = viewer.userId();
        String from = after.map(position -> InboxKeys.behind(userId, position)).orElse(InboxKeys.firstOf(userId));
        return read(userId, from, limit, any -> true);
    }

    @Override
    public int unread(Viewer viewer) {
        return all(viewer, notification -> !notification.wasRead()).size();
    }

    @Override
    public Optional<Notification> find(Viewer viewer, String notificationId) {
        return all(viewer, notification -> notification.notificationId().equals(notificationId)).stream()
                .findFirst();
    }

    private List<Notification> all(Viewer viewer, Predicate<Notification> isMeant) {
        return read(viewer.userId(), InboxKeys.firstOf(viewer.userId()), policy.most(), isMeant);
    }

    private List<Notification> read(String userId, String from, int limit, Predicate<Notification> isMeant) {
        int partition = access.holders(userId).partition();
        return StoreAccess.ask(() -> {
            try (KeyValueIterator<String, Notification> entries =
                    access.store(partition).range(from, InboxKeys.lastOf(userId))) {
                return chosen(entries, limit, isMeant);
            }
        });
    }

    private List<Notification> chosen(
            KeyValueIterator<String, Notification> entries, int limit, Predicate<Notification> isMeant) {
        Instant now = clock.instant();
        List<Notification> found = new ArrayList<>();
        while (found.size() < limit && entries.hasNext()) {
            Notification next = entries.next().value;
            if (isMeant.test(next) && !policy.isOver(next, now)) {
                found.add(next);
            }
        }
        return found;
    }
}
