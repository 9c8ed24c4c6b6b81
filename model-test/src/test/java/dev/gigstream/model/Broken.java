package dev.gigstream.model;

import dev.gigstream.money.Money;
import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.OrderEvent;
import dev.gigstream.orders.order.Schedule;
import dev.gigstream.orders.order.Settlement;
import dev.gigstream.orders.order.TimelineEntry;
import dev.gigstream.payments.ledger.Entry;
import dev.gigstream.payments.ledger.Posting;
import dev.gigstream.payments.payment.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Things as no rule would make them. */
final class Broken {
    private Broken() {}

    /** It does not know what was paid. */
    static Payment forgetful(Payment payment) {
        return new Payment(
                payment.terms(),
                payment.status(),
                payment.version(),
                payment.providerOrderId(),
                List.of(),
                payment.refunds(),
                payment.escrow(),
                payment.settlement(),
                payment.unpaidEnd(),
                payment.reason(),
                payment.times());
    }

    /** All of it is less. */
    static Posting lessBy(long minor, Posting posting) {
        return new Posting(
                posting.kind(),
                posting.reference(),
                posting.entries().stream().map(entry -> lessBy(minor, entry)).toList(),
                posting.at());
    }

    private static Entry lessBy(long minor, Entry entry) {
        Money amount = entry.amount();
        long change = amount.isNegative() ? minor : -minor;
        return new Entry(entry.account(), amount.plus(new Money(change, amount.currency())));
    }

    /** A version further, as if what came between had not been. */
    static OrderEvent oneVersionOn(OrderEvent event) {
        Order order = event.order();
        List<TimelineEntry> timeline = new ArrayList<>(order.timeline());
        timeline.add(timeline.getLast());
        return with(event, order, order.schedule(), order.settlement(), timeline, order.version() + 1);
    }

    /** Silence does not end it. */
    static OrderEvent withoutEnd(OrderEvent event) {
        Order order = event.order();
        Schedule had = order.schedule();
        var schedule = new Schedule(
                had.placedAt(),
                had.payBy(),
                had.fundedAt(),
                had.dueAt(),
                had.deliveredAt(),
                Optional.empty(),
                had.endedAt(),
                had.told());
        return with(event, order, schedule, order.settlement(), order.timeline(), order.version());
    }

    static OrderEvent settled(OrderEvent event, Function<Settlement, Settlement> wrong) {
        Order order = event.order();
        Optional<Settlement> settlement = order.settlement().map(wrong);
        return with(event, order, order.schedule(), settlement, order.timeline(), order.version());
    }

    private static OrderEvent with(
            OrderEvent event,
            Order order,
            Schedule schedule,
            Optional<Settlement> settlement,
            List<TimelineEntry> timeline,
            long version) {
        var broken = new Order(
                order.orderId(),
                order.parties(),
                order.conversationId(),
                order.terms(),
                order.status(),
                schedule,
                order.revisionsLeft(),
                order.deliveries(),
                order.cancellation(),
                order.cancellationWasDeclined(),
                order.dispute(),
                settlement,
                order.payment(),
                timeline,
                version);
        return new OrderEvent(event.kind(), broken, event.actorId(), event.causationId(), event.at());
    }
}
