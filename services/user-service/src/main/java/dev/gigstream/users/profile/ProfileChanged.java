package dev.gigstream.users.profile;

import dev.gigstream.users.profile.Decision.Announced;
import java.time.Instant;

/** A new version of a profile with why it came about; actor or cause is null when there is none. */
public record ProfileChanged(Profile profile, ChangeKind kind, Cause cause, Instant occurredAt) {

    static ProfileChanged of(Announced announced, Cause cause, Instant at) {
        return new ProfileChanged(announced.profile(), announced.kind(), cause, at);
    }

    /** Who or what brought the change about. */
    public record Cause(String actorId, String causationId) {

        public static final Cause IMPORT = new Cause(null, null);

        public static Cause user(String userId) {
            return new Cause(userId, null);
        }

        public static Cause event(String eventId) {
            return new Cause(null, eventId);
        }
    }
}
