package dev.gigstream.orders.order;

import dev.gigstream.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Taking a disagreement to a moderator, and his word, which ends the order. */
final class Disputing {

    OrderDecision open(Order order, Party by, OrderCommand.OpenDispute command, Instant now) {
        NextOrder next = NextOrder.after(order)
                .at(OrderStatus.DISPUTED)
                .with(new Dispute(command.disputeId(), by, command.reason(), now, Optional.empty()));
        order.cancellation()
                .filter(Cancellation::isOpen)
                .ifPresent(request -> next.with(request.became(Cancellation.Status.SUPERSEDED)));
        if (order.isLate(now)) {
            next.with(order.schedule().told(Reminder.LATE));
        }
        return next.tell(OrderEvent.Kind.DISPUTE_OPENED, Actor.of(order, by), Optional.of(command.reason()), now);
    }

    OrderDecision rule(Order order, Judgement judgement, Instant now) {
        return objection(order, judgement)
                .<OrderDecision>map(OrderDecision.Refused::new)
                .orElseGet(() -> ruled(order, judgement, now));
    }

    private static OrderDecision ruled(Order order, Judgement judgement, Instant now) {
        var ruling = new Dispute.Ruling(judgement.outcome(), judgement.moderatorId(), judgement.note(), now);
        return NextOrder.after(order)
                .with(order.dispute().orElseThrow().ruled(ruling))
                .ended(end(judgement), Optional.of(settlement(order, judgement)), now)
                .tell(
                        OrderEvent.Kind.DISPUTE_RESOLVED,
                        Actor.moderator(judgement.moderatorId()),
                        Optional.of(judgement.note()),
                        now);
    }

    private static Optional<OrderRejection> objection(Order order, Judgement judgement) {
        boolean named = order.dispute()
                .filter(dispute -> dispute.disputeId().equals(judgement.disputeId()))
                .isPresent();
        if (!named) {
            return Optional.of(new OrderRejection.Unknown());
        }
        if (order.parties().partyOf(judgement.moderatorId()).isPresent()) {
            return Optional.of(new OrderRejection.NotYours());
        }
        if (order.status() != OrderStatus.DISPUTED) {
            return Optional.of(new OrderRejection.NotNow(order.status(), Set.of()));
        }
        return shareObjection(order, judgement);
    }

    private static Optional<OrderRejection> shareObjection(Order order, Judgement judgement) {
        if (judgement.outcome() != Dispute.Outcome.SPLIT) {
            return judgement.buyerShare().map(_ -> invalid("belongs to a split only"));
        }
        return judgement
                .buyerShare()
                .map(share -> shareObjection(order, share))
                .orElseGet(() -> Optional.of(invalid("must be given for a split")));
    }

    private static Optional<OrderRejection> shareObjection(Order order, Money share) {
        Money total = order.price().total();
        if (!share.currency().equals(total.currency())) {
            return Optional.of(invalid("must be in " + total.currency()));
        }
        return share.amountMinor() > 0 && share.compareTo(total) < 0
                ? Optional.empty()
                : Optional.of(invalid("must be more than nothing and less than the total of " + total.amountMinor()));
    }

    private static OrderRejection invalid(String message) {
        return OrderRejection.Invalid.of("buyerShare", message);
    }

    private static OrderStatus end(Judgement judgement) {
        return switch (judgement.outcome()) {
            case REFUND_BUYER -> OrderStatus.CANCELLED;
            case RELEASE_SELLER, SPLIT -> OrderStatus.COMPLETED;
        };
    }

    private static Settlement settlement(Order order, Judgement judgement) {
        return switch (judgement.outcome()) {
            case REFUND_BUYER -> Settlement.refund(order.price());
            case RELEASE_SELLER -> Settlement.release(order.price());
            case SPLIT -> Settlement.split(order.price(), judgement.buyerShare().orElseThrow());
        };
    }
}
