package dev.gigstream.orders.audit.kafka;

import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.orders.OrderEventType;
import dev.gigstream.events.reviews.ReviewEvent;
import dev.gigstream.money.Money;
import dev.gigstream.orders.audit.AuditEntry;
import dev.gigstream.orders.audit.AuditEntry.Action;
import dev.gigstream.orders.audit.AuditEntry.Ruling;
import dev.gigstream.orders.order.Dispute;
import dev.gigstream.orders.order.Settlement;
import java.util.Optional;

/** Finds in what is told of accounts, reviews and orders what a moderator did. */
final class ActsOfModerators {

    private ActsOfModerators() {}

    /** Who takes on a role himself, as buyers do to sell, is no moderator; nor is the configuration, which has no id. */
    static Optional<AuditEntry> in(AccountEvent event) {
        if (event.getAccountId().equals(event.getActorId())) {
            return Optional.empty();
        }
        return switch (event.getType()) {
            case SUSPENDED -> act(event, Action.USER_SUSPENDED);
            case REINSTATED -> act(event, Action.USER_REINSTATED);
            case ROLE_GRANTED -> act(event, Action.ADMIN_GRANTED);
            case UNKNOWN, SIGNED_UP, EMAIL_VERIFIED, PASSWORD_CHANGED -> Optional.empty();
        };
    }

    static Optional<AuditEntry> in(ReviewEvent event) {
        return switch (event.getType()) {
            case HIDDEN -> act(event, Action.REVIEW_HIDDEN);
            case RESTORED -> act(event, Action.REVIEW_RESTORED);
            case UNKNOWN, SUBMITTED, PUBLISHED, EDITED, REPLIED, REMOVED, HELPFUL -> Optional.empty();
        };
    }

    static Optional<AuditEntry> in(OrderEvent event) {
        if (event.getType() != OrderEventType.DISPUTE_RESOLVED) {
            return Optional.empty();
        }
        var told = event.getDispute().getRuling();
        var ruling = new Ruling(
                Dispute.Outcome.valueOf(told.getOutcome().name()), settlement(event.getSettlement()), told.getNote());
        return Optional.of(new AuditEntry(
                event.getEventId(),
                told.getAt(),
                told.getBy(),
                Action.DISPUTE_RESOLVED,
                event.getOrderId(),
                Optional.of(ruling)));
    }

    private static Optional<AuditEntry> act(AccountEvent event, Action action) {
        return Optional.ofNullable(event.getActorId())
                .map(moderator -> AuditEntry.of(
                        event.getEventId(), event.getOccurredAt(), moderator, action, event.getAccountId()));
    }

    private static Optional<AuditEntry> act(ReviewEvent event, Action action) {
        return Optional.ofNullable(event.getActorId())
                .map(moderator -> AuditEntry.of(
                        event.getEventId(), event.getOccurredAt(), moderator, action, event.getReviewId()));
    }

    private static Settlement settlement(dev.gigstream.events.orders.Settlement settlement) {
        return new Settlement(
                Settlement.Kind.valueOf(settlement.getKind().name()),
                money(settlement.getToBuyer()),
                money(settlement.getToSeller()),
                money(settlement.getPlatformFee()));
    }

    private static Money money(dev.gigstream.events.shared.Money money) {
        return new Money(money.getAmountMinor(), money.getCurrency());
    }
}
