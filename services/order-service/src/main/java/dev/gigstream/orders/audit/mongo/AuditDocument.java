package dev.gigstream.orders.audit.mongo;

import dev.gigstream.money.Money;
import dev.gigstream.orders.audit.AuditEntry;
import dev.gigstream.orders.audit.AuditEntry.Action;
import dev.gigstream.orders.audit.AuditEntry.Ruling;
import dev.gigstream.orders.order.Dispute;
import dev.gigstream.orders.order.Settlement;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.annotation.Id;

/** An entry as it is stored. */
record AuditDocument(
        @Id String eventId, Instant at, String moderatorId, Action action, String subjectId, RulingPart ruling) {

    static AuditDocument of(AuditEntry entry) {
        return new AuditDocument(
                entry.eventId(),
                entry.at(),
                entry.moderatorId(),
                entry.action(),
                entry.subjectId(),
                entry.ruling().map(RulingPart::of).orElse(null));
    }

    AuditEntry entry() {
        return new AuditEntry(
                eventId,
                at,
                moderatorId,
                action,
                subjectId,
                Optional.ofNullable(ruling).map(RulingPart::ruling));
    }

    record RulingPart(
            Dispute.Outcome outcome,
            String note,
            Settlement.Kind settlement,
            long toBuyerMinor,
            long toSellerMinor,
            long platformFeeMinor,
            String currency) {

        static RulingPart of(Ruling ruling) {
            Settlement settlement = ruling.settlement();
            return new RulingPart(
                    ruling.outcome(),
                    ruling.note(),
                    settlement.kind(),
                    settlement.toBuyer().amountMinor(),
                    settlement.toSeller().amountMinor(),
                    settlement.platformFee().amountMinor(),
                    settlement.toBuyer().currency());
        }

        Ruling ruling() {
            return new Ruling(
                    outcome,
                    new Settlement(
                            settlement,
                            new Money(toBuyerMinor, currency),
                            new Money(toSellerMinor, currency),
                            new Money(platformFeeMinor, currency)),
                    note);
        }
    }
}
