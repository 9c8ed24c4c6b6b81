package dev.gigstream.orders.audit.web;

import dev.gigstream.orders.audit.AuditEntry;
import dev.gigstream.orders.audit.AuditEntry.Action;
import dev.gigstream.orders.audit.AuditEntry.Ruling;
import dev.gigstream.orders.audit.AuditEntry.Subject;
import dev.gigstream.orders.order.Dispute;
import dev.gigstream.orders.order.Settlement;
import java.time.Instant;

/** One act of a moderator: who, when, what and to whom; of a ruling also how the money went and why. */
record AuditView(
        String auditId,
        Instant at,
        String actorId,
        Action action,
        Subject subjectType,
        String subjectId,
        Dispute.Outcome outcome,
        Settlement settlement,
        String note) {

    static AuditView of(AuditEntry entry) {
        return new AuditView(
                entry.eventId(),
                entry.at(),
                entry.moderatorId(),
                entry.action(),
                entry.action().subject(),
                entry.subjectId(),
                entry.ruling().map(Ruling::outcome).orElse(null),
                entry.ruling().map(Ruling::settlement).orElse(null),
                entry.ruling().map(Ruling::note).orElse(null));
    }
}
