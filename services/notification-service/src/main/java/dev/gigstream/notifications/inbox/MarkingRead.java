package dev.gigstream.notifications.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Marks notifications as read: once, however often it is asked. What is in the inbox follows from the event, so the answer
 * waits a moment for it: who asks next must see the own doing.
 */
public final class MarkingRead {
    private static final Duration LOOK_EVERY = Duration.ofMillis(25);

    private final Inboxes inboxes;
    private final Reads reads;
    private final InboxPolicy policy;
    private final Clock clock;

    public MarkingRead(Inboxes inboxes, Reads reads, InboxPolicy policy, Clock clock) {
        this.inboxes = inboxes;
        this.reads = reads;
        this.policy = policy;
        this.clock = clock;
    }

    /** Nothing when the viewer has no such notification. */
    public Optional<Notification> one(Viewer viewer, String notificationId) {
        Optional<Notification> found = inboxes.find(viewer, notificationId);
        if (found.isEmpty() || found.get().wasRead()) {
            return found;
        }
        Instant now = clock.instant();
        reads.one(viewer.userId(), notificationId, now);
        await(() -> inboxes.find(viewer, notificationId)
                .filter(Notification::wasRead)
                .isPresent());
        return found.map(notification -> notification.readAt(now));
    }

    /** Everything the viewer can see at this moment; returns how many are left unread. */
    public int all(Viewer viewer) {
        int unread = inboxes.unread(viewer);
        if (unread == 0) {
            return 0;
        }
        Notification newest =
                inboxes.newest(viewer, Optional.empty(), 1).stream().findFirst().orElseThrow();
        reads.all(viewer.userId(), newest.createdAt(), clock.instant());
        await(() -> inboxes.unread(viewer) < unread);
        return inboxes.unread(viewer);
    }

    private void await(BooleanSupplier isSeen) {
        long end = System.nanoTime() + policy.ownWriteWithin().toNanos();
        while (!isSeen.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
