package dev.gigstream.orders.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The order that follows from another: what is not said stays as it was. Telling it makes the new version. */
final class NextOrder {

    private final Order before;
    private OrderStatus status;
    private Schedule schedule;
    private int revisionsLeft;
    private List<Delivery> deliveries;
    private Optional<Cancellation> cancellation;
    private boolean declined;
    private Optional<Dispute> dispute;
    private Optional<Settlement> settlement;
    private OrderPayment payment;
    private Optional<String> causationId = Optional.empty();

    private NextOrder(Order before) {
        this.before = before;
        this.status = before.status();
        this.schedule = before.schedule();
        this.revisionsLeft = before.revisionsLeft();
        this.deliveries = before.deliveries();
        this.cancellation = before.cancellation();
        this.declined = before.cancellationWasDeclined();
        this.dispute = before.dispute();
        this.settlement = before.settlement();
        this.payment = before.payment();
    }

    static NextOrder after(Order order) {
        return new NextOrder(order);
    }

    NextOrder at(OrderStatus next) {
        status = next;
        return this;
    }

    NextOrder with(Schedule next) {
        schedule = next;
        return this;
    }

    NextOrder with(Cancellation next) {
        cancellation = Optional.of(next);
        declined |= next.status() == Cancellation.Status.DECLINED;
        return this;
    }

    NextOrder with(Dispute next) {
        dispute = Optional.of(next);
        return this;
    }

    NextOrder with(OrderPayment next) {
        payment = next;
        return this;
    }

    NextOrder with(Delivery delivery) {
        List<Delivery> more = new ArrayList<>(deliveries);
        more.add(delivery);
        deliveries = more;
        return this;
    }

    NextOrder withOneRevisionLess() {
        revisionsLeft = revisionsLeft == OrderedPackage.ANY_NUMBER ? revisionsLeft : revisionsLeft - 1;
        return this;
    }

    /** The end: no clock but the one of the reviews goes on. */
    NextOrder ended(OrderStatus end, Optional<Settlement> money, Instant now) {
        settlement = money;
        return at(end).with(schedule.ended(now));
    }

    NextOrder causedBy(String eventId) {
        causationId = Optional.of(eventId);
        return this;
    }

    OrderDecision tell(OrderEvent.Kind kind, Actor actor, Optional<String> note, Instant now) {
        List<TimelineEntry> timeline = new ArrayList<>(before.timeline());
        timeline.add(new TimelineEntry(now, actor, kind, note));
        Order next = order(timeline, before.version() + 1);
        return new OrderDecision.Changed(new OrderEvent(kind, next, actor.userId(), causationId, now));
    }

    /** Without a new version: nothing happened to the order itself. */
    OrderDecision note() {
        return new OrderDecision.Noted(order(before.timeline(), before.version()));
    }

    private Order order(List<TimelineEntry> timeline, long version) {
        return new Order(
                before.orderId(),
                before.parties(),
                before.conversationId(),
                before.terms(),
                status,
                schedule,
                revisionsLeft,
                deliveries,
                cancellation,
                declined,
                dispute,
                settlement,
                payment,
                timeline,
                version);
    }
}
