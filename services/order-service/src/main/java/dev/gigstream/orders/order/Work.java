package dev.gigstream.orders.order;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Handing work over, asking for more, accepting it. */
final class Work {

    private final OrderPolicy policy;

    Work(OrderPolicy policy) {
        this.policy = policy;
    }

    OrderDecision deliver(Order order, OrderCommand.Deliver command, Instant now) {
        var delivery = new Delivery(command.deliveryId(), now, command.message(), command.mediaIds());
        Schedule schedule = order.schedule()
                .told(missed(order, now).toArray(Reminder[]::new))
                .delivered(now, now.plus(policy.autoCompleteAfter()));
        return NextOrder.after(order)
                .at(OrderStatus.DELIVERED)
                .with(delivery)
                .with(schedule)
                .tell(OrderEvent.Kind.DELIVERED, Actor.of(order, Party.SELLER), Optional.of(command.message()), now);
    }

    OrderDecision revise(Order order, OrderCommand.RequestRevision command, Instant now) {
        return NextOrder.after(order)
                .at(OrderStatus.IN_REVISION)
                .withOneRevisionLess()
                .with(order.schedule().answered())
                .tell(
                        OrderEvent.Kind.REVISION_REQUESTED,
                        Actor.of(order, Party.BUYER),
                        Optional.of(command.message()),
                        now);
    }

    OrderDecision complete(Order order, Actor actor, Optional<String> note, Instant now) {
        return NextOrder.after(order)
                .ended(OrderStatus.COMPLETED, Optional.of(Settlement.release(order.price())), now)
                .tell(OrderEvent.Kind.COMPLETED, actor, note, now);
    }

    /** A first delivery after the due date is late, also when it came before the clock could say so. */
    private Set<Reminder> missed(Order order, Instant now) {
        Set<Reminder> missed = EnumSet.noneOf(Reminder.class);
        if (order.isLate(now)) {
            missed.add(Reminder.LATE);
        }
        if (order.awaitsFirstDelivery() && Order.passed(order.schedule().dueAt().map(policy::veryLate), now)) {
            missed.add(Reminder.VERY_LATE);
        }
        return missed;
    }
}
