package dev.gigstream.payments.payment.kafka;

import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.orders.OrderEventType;
import dev.gigstream.money.Money;
import dev.gigstream.payments.payment.OrderTold;
import dev.gigstream.payments.payment.Settlement;
import dev.gigstream.payments.payment.SettlementKind;
import dev.gigstream.payments.payment.Terms;
import dev.gigstream.payments.payment.UnpaidEnd;
import java.util.Optional;

/** Reads off an order event what it means for money; most of them mean nothing. */
final class OrderEventMapper {

    private OrderEventMapper() {}

    static Optional<OrderTold> told(OrderEvent event) {
        if (event.getSettlement() != null) {
            return Optional.of(new OrderTold.Settled(event.getOrderId(), settlement(event.getSettlement())));
        }
        return switch (event.getStatus()) {
            case EXPIRED -> Optional.of(new OrderTold.EndedUnpaid(terms(event), UnpaidEnd.EXPIRED));
            case CANCELLED -> Optional.of(new OrderTold.EndedUnpaid(terms(event), UnpaidEnd.CANCELLED));
            case PENDING_PAYMENT ->
                event.getType() == OrderEventType.PLACED
                        ? Optional.of(new OrderTold.Placed(terms(event)))
                        : Optional.empty();
            case COMPLETED -> completedWithoutSettlement(event.getType());
            case UNKNOWN, ACTIVE, DELIVERED, IN_REVISION, CANCELLATION_REQUESTED, DISPUTED -> Optional.empty();
        };
    }

    /** Only what comes later may leave it out. */
    private static Optional<OrderTold> completedWithoutSettlement(OrderEventType type) {
        if (type == OrderEventType.COMPLETED || type == OrderEventType.DISPUTE_RESOLVED) {
            throw new IllegalArgumentException("a completed order says where its money goes");
        }
        return Optional.empty();
    }

    private static Terms terms(OrderEvent event) {
        return new Terms(event.getOrderId(), event.getBuyerId(), event.getSellerId(), money(event.getTotal()));
    }

    private static Settlement settlement(dev.gigstream.events.orders.Settlement settlement) {
        return new Settlement(
                switch (settlement.getKind()) {
                    case RELEASE -> SettlementKind.RELEASE;
                    case REFUND -> SettlementKind.REFUND;
                    case SPLIT -> SettlementKind.SPLIT;
                    case UNKNOWN -> throw new IllegalArgumentException("a settlement of an unknown kind");
                },
                money(settlement.getToBuyer()),
                money(settlement.getToSeller()),
                money(settlement.getPlatformFee()));
    }

    private static Money money(dev.gigstream.events.shared.Money money) {
        return new Money(money.getAmountMinor(), money.getCurrency());
    }
}
