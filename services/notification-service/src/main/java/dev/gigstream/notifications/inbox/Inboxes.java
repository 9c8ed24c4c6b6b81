package dev.gigstream.notifications.inbox;

import java.util.List;
import java.util.Optional;

/** What users were told, as this service keeps it. Throws {@link InboxAwayException} while nobody can answer. */
public interface Inboxes {

    /** At most that many, newest first, from behind a position. */
    List<Notification> newest(Viewer viewer, Optional<Position> after, int limit);

    int unread(Viewer viewer);

    Optional<Notification> find(Viewer viewer, String notificationId);
}
