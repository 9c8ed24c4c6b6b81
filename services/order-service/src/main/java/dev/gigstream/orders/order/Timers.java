package dev.gigstream.orders.order;

import static dev.gigstream.orders.order.OrderTimer.Kind.AUTO_COMPLETE;
import static dev.gigstream.orders.order.OrderTimer.Kind.BECOME_LATE;
import static dev.gigstream.orders.order.OrderTimer.Kind.BECOME_VERY_LATE;
import static dev.gigstream.orders.order.OrderTimer.Kind.CANCEL_BY_SILENCE;
import static dev.gigstream.orders.order.OrderTimer.Kind.EXPIRE;
import static dev.gigstream.orders.order.OrderTimer.Kind.REMIND_DUE_SOON;
import static dev.gigstream.orders.order.OrderTimer.Kind.REMIND_REVIEW_WINDOW;

import java.time.Instant;
import java.util.Optional;

/**
 * What the clock does next to an order. While a request to cancel is open only its own time runs, while a dispute is open
 * none; a due date that passed meanwhile is told when the order goes on.
 */
final class Timers {

    private final OrderPolicy policy;
    private final Work work;
    private final Cancelling cancelling;

    Timers(OrderPolicy policy, Work work, Cancelling cancelling) {
        this.policy = policy;
        this.work = work;
        this.cancelling = cancelling;
    }

    Optional<OrderTimer> next(Order order) {
        return switch (order.status()) {
            case PENDING_PAYMENT -> Optional.of(new OrderTimer(order.schedule().payBy(), EXPIRE));
            case ACTIVE -> order.schedule().dueAt().flatMap(due -> untilDelivery(order.schedule(), due));
            case DELIVERED -> order.schedule().autoCompleteAt().map(at -> new OrderTimer(at, AUTO_COMPLETE));
            case CANCELLATION_REQUESTED ->
                order.cancellation().map(request -> new OrderTimer(request.answerBy(), CANCEL_BY_SILENCE));
            case COMPLETED, CANCELLED -> untilReviewsEnd(order);
            case IN_REVISION, DISPUTED, EXPIRED -> Optional.empty();
        };
    }

    OrderDecision fires(Order order, Instant now) {
        return next(order)
                .filter(timer -> !now.isBefore(timer.at()))
                .map(timer -> fired(order, timer.kind(), now))
                .orElseGet(() -> new OrderDecision.AsBefore(order));
    }

    private Optional<OrderTimer> untilDelivery(Schedule schedule, Instant due) {
        Instant soon = due.minus(policy.dueSoonBefore());
        boolean worthTelling = schedule.fundedAt().filter(soon::isAfter).isPresent();
        if (worthTelling && !schedule.hasTold(Reminder.DUE_SOON) && !schedule.hasTold(Reminder.LATE)) {
            return Optional.of(new OrderTimer(soon, REMIND_DUE_SOON));
        }
        if (!schedule.hasTold(Reminder.LATE)) {
            return Optional.of(new OrderTimer(due, BECOME_LATE));
        }
        return schedule.hasTold(Reminder.VERY_LATE)
                ? Optional.empty()
                : Optional.of(new OrderTimer(policy.veryLate(due), BECOME_VERY_LATE));
    }

    private Optional<OrderTimer> untilReviewsEnd(Order order) {
        Schedule schedule = order.schedule();
        return schedule.endedAt()
                .filter(_ -> order.isReviewable() && !schedule.hasTold(Reminder.REVIEW_WINDOW_CLOSING))
                .map(end -> end.plus(policy.reviewWindow()).minus(policy.reviewReminderBefore()))
                .map(at -> new OrderTimer(at, REMIND_REVIEW_WINDOW));
    }

    private OrderDecision fired(Order order, OrderTimer.Kind kind, Instant now) {
        return switch (kind) {
            case EXPIRE -> expire(order, now);
            case REMIND_DUE_SOON -> dueSoon(order, now);
            case BECOME_LATE -> remind(order, Reminder.LATE, OrderEvent.Kind.BECAME_LATE, now);
            case BECOME_VERY_LATE -> remind(order, Reminder.VERY_LATE, OrderEvent.Kind.BECAME_VERY_LATE, now);
            case AUTO_COMPLETE ->
                work.complete(order, Actor.SYSTEM, Optional.of("The delivery was not answered in time."), now);
            case CANCEL_BY_SILENCE -> cancelling.silence(order, now);
            case REMIND_REVIEW_WINDOW ->
                remind(order, Reminder.REVIEW_WINDOW_CLOSING, OrderEvent.Kind.REVIEW_WINDOW_CLOSING, now);
        };
    }

    /** Whoever hears too late that something is due soon hears that it is late instead. */
    private static OrderDecision dueSoon(Order order, Instant now) {
        return Order.passed(order.schedule().dueAt(), now)
                ? remind(order, Reminder.LATE, OrderEvent.Kind.BECAME_LATE, now)
                : remind(order, Reminder.DUE_SOON, OrderEvent.Kind.DUE_SOON, now);
    }

    private static OrderDecision expire(Order order, Instant now) {
        return NextOrder.after(order)
                .ended(OrderStatus.EXPIRED, Optional.empty(), now)
                .tell(OrderEvent.Kind.EXPIRED, Actor.SYSTEM, Optional.of("The order was not paid in time."), now);
    }

    private static OrderDecision remind(Order order, Reminder reminder, OrderEvent.Kind kind, Instant now) {
        return NextOrder.after(order)
                .with(order.schedule().told(reminder))
                .tell(kind, Actor.SYSTEM, Optional.empty(), now);
    }
}
