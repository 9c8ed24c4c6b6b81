package dev.gigstream.checker.fact;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Who had to be told of what, and who was.
 *
 * @param wishes what users do not want to see in their inbox, as user id, space, kind
 */
public record Notices(List<Due> due, List<Told> told, Set<String> wishes) {

    /** Something that one user has to be told. */
    public record Due(String eventId, String userId, String kind, Instant at) {}

    /** What a user was told: type NOTIFIED, UPDATED or EMAIL_DUE. */
    public record Told(
            String eventId, String type, String userId, String kind, String notificationId, String causeId) {}

    public boolean isUnwanted(Due due) {
        return wishes.contains(due.userId() + " " + due.kind());
    }
}
