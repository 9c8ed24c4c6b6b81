package dev.gigstream.orders.order;

import java.time.Instant;
import java.util.Optional;

/**
 * What news of the payment do to an order: held money starts the work of one that waits for it, and nothing else moves
 * it. Older news than those known change nothing.
 */
final class Funding {

    private final OrderPolicy policy;

    Funding(OrderPolicy policy) {
        this.policy = policy;
    }

    OrderDecision told(Order order, PaymentTold told, Instant now) {
        if (told.version() <= order.payment().version()) {
            return new OrderDecision.AsBefore(order);
        }
        if (told.status() != PaymentStatus.HELD || order.status() != OrderStatus.PENDING_PAYMENT) {
            return NextOrder.after(order).with(told.payment()).note();
        }
        return told.amount().equals(order.price().total())
                ? funded(order, told, now)
                : new OrderDecision.Refused(new OrderRejection.AmountDiffers(told));
    }

    private OrderDecision funded(Order order, PaymentTold told, Instant now) {
        Instant held = told.heldAt().orElse(now);
        Instant due = policy.due(held, order.terms().ordered().deliveryDays());
        return NextOrder.after(order)
                .at(OrderStatus.ACTIVE)
                .with(order.schedule().funded(held, due))
                .with(told.payment())
                .causedBy(told.eventId())
                .tell(OrderEvent.Kind.FUNDED, Actor.SYSTEM, Optional.empty(), now);
    }
}
