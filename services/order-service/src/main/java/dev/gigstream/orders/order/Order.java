package dev.gigstream.orders.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One purchase from placing to its end. It moves only by {@link OrderRules}; each step counts the version up by one, adds
 * one entry to the timeline and comes as one event.
 */
public record Order(
        String orderId,
        Parties parties,
        String conversationId,
        Terms terms,
        OrderStatus status,
        Schedule schedule,
        int revisionsLeft,
        List<Delivery> deliveries,
        Optional<Cancellation> cancellation,
        boolean cancellationWasDeclined,
        Optional<Dispute> dispute,
        Optional<Settlement> settlement,
        OrderPayment payment,
        List<TimelineEntry> timeline,
        long version) {

    public Order {
        deliveries = List.copyOf(deliveries);
        timeline = List.copyOf(timeline);
    }

    /** The order as its first answer showed it; whatever came later is left out. */
    public Order asPlaced() {
        return placed(orderId, parties, conversationId, terms, Schedule.placed(placedAt(), schedule.payBy()));
    }

    static Order placed(String orderId, Parties parties, String conversationId, Terms terms, Schedule schedule) {
        Actor buyer = new Actor(Actor.Role.BUYER, Optional.of(parties.buyerId()));
        var entry = new TimelineEntry(schedule.placedAt(), buyer, OrderEvent.Kind.PLACED, Optional.empty());
        return new Order(
                orderId,
                parties,
                conversationId,
                terms,
                OrderStatus.PENDING_PAYMENT,
                schedule,
                terms.ordered().revisions(),
                List.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                OrderPayment.NONE,
                List.of(entry),
                1);
    }

    public OrderPrice price() {
        return terms.price();
    }

    public Instant placedAt() {
        return schedule.placedAt();
    }

    public boolean hasRevisionLeft() {
        return revisionsLeft == OrderedPackage.ANY_NUMBER || revisionsLeft > 0;
    }

    /** Both parties may review what was completed, or what was cancelled after work had been seen. */
    public boolean isReviewable() {
        return status == OrderStatus.COMPLETED || status == OrderStatus.CANCELLED && !deliveries.isEmpty();
    }

    /** Whether it is payment-service's turn: to be ready for a payment, to hold one, or to pay out. */
    public boolean awaitsPayment() {
        if (settlement.isPresent()) {
            return payment.status().filter(PaymentStatus::isPaidOut).isEmpty();
        }
        return status == OrderStatus.PENDING_PAYMENT
                && payment.status()
                        .filter(last -> last != PaymentStatus.CAPTURED)
                        .isEmpty();
    }

    /** True once the due date passed without a delivery, also when the clock has not told yet. */
    public boolean isLate(Instant now) {
        return schedule.hasTold(Reminder.LATE) || awaitsFirstDelivery() && passed(schedule.dueAt(), now);
    }

    boolean awaitsFirstDelivery() {
        return status == OrderStatus.ACTIVE;
    }

    static boolean passed(Optional<Instant> at, Instant now) {
        return at.filter(instant -> !now.isBefore(instant)).isPresent();
    }
}
