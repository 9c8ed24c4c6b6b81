package dev.gigstream.orders.audit;

import dev.gigstream.orders.order.Dispute;
import dev.gigstream.orders.order.Settlement;
import java.time.Instant;
import java.util.Optional;

/** One act of a moderator: who did what to whom, and when. It is known by the event that told of it. */
public record AuditEntry(
        String eventId, Instant at, String moderatorId, Action action, String subjectId, Optional<Ruling> ruling) {

    public static AuditEntry of(String eventId, Instant at, String moderatorId, Action action, String subjectId) {
        return new AuditEntry(eventId, at, moderatorId, action, subjectId, Optional.empty());
    }

    /** What moderators do, and to what. */
    public enum Action {
        GIG_TAKEN_DOWN(Subject.GIG),
        GIG_RESTORED(Subject.GIG),
        USER_SUSPENDED(Subject.USER),
        USER_REINSTATED(Subject.USER),
        ADMIN_GRANTED(Subject.USER),
        REVIEW_HIDDEN(Subject.REVIEW),
        REVIEW_RESTORED(Subject.REVIEW),
        DISPUTE_RESOLVED(Subject.ORDER);

        private final Subject subject;

        Action(Subject subject) {
            this.subject = subject;
        }

        public Subject subject() {
            return subject;
        }
    }

    /** What can be acted on. */
    public enum Subject {
        GIG,
        USER,
        REVIEW,
        ORDER
    }

    /** How a dispute was decided, and why. */
    public record Ruling(Dispute.Outcome outcome, Settlement settlement, String note) {}
}
