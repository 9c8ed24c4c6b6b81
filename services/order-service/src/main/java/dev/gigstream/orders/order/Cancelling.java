package dev.gigstream.orders.order;

import dev.gigstream.orders.order.Cancellation.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Ending an order early: at once where the buyer alone may, else by asking the other side. */
final class Cancelling {

    private final OrderPolicy policy;
    private final AllowedActions actions;

    Cancelling(OrderPolicy policy, AllowedActions actions) {
        this.policy = policy;
        this.actions = actions;
    }

    OrderDecision ask(Order order, Party by, OrderCommand.RequestCancellation command, Instant now) {
        return actions.of(order, by, now).contains(OrderAction.CANCEL)
                ? atOnce(order, by, command, now)
                : request(order, by, command, now);
    }

    OrderDecision accept(Order order, Instant now) {
        Cancellation request = order.cancellation().orElseThrow();
        return end(order, request, Actor.of(order, request.by().other()), request.reason(), now);
    }

    OrderDecision silence(Order order, Instant now) {
        Cancellation request = order.cancellation().orElseThrow();
        return end(order, request, Actor.SYSTEM, "The request was not answered in time.", now);
    }

    OrderDecision decline(Order order, Instant now) {
        Party by = order.cancellation().orElseThrow().by().other();
        return goOn(order, Status.DECLINED, OrderEvent.Kind.CANCELLATION_DECLINED, by, now);
    }

    OrderDecision withdraw(Order order, Instant now) {
        Party by = order.cancellation().orElseThrow().by();
        return goOn(order, Status.WITHDRAWN, OrderEvent.Kind.CANCELLATION_WITHDRAWN, by, now);
    }

    private OrderDecision request(Order order, Party by, OrderCommand.RequestCancellation command, Instant now) {
        Instant answerBy = now.plus(policy.cancellationAnswerWithin());
        return NextOrder.after(order)
                .at(OrderStatus.CANCELLATION_REQUESTED)
                .with(cancellation(order, by, command, now, answerBy))
                .tell(OrderEvent.Kind.CANCELLATION_REQUESTED, Actor.of(order, by), Optional.of(command.reason()), now);
    }

    private OrderDecision atOnce(Order order, Party by, OrderCommand.RequestCancellation command, Instant now) {
        Cancellation request = cancellation(order, by, command, now, now);
        return end(order, request, Actor.of(order, by), command.reason(), now);
    }

    private static Cancellation cancellation(
            Order order, Party by, OrderCommand.RequestCancellation command, Instant now, Instant answerBy) {
        return new Cancellation(command.requestId(), by, command.reason(), Status.OPEN, now, answerBy, order.status());
    }

    /** Held money goes back; where none was held, whatever still arrives is refunded by payment-service. */
    private static OrderDecision end(Order order, Cancellation request, Actor actor, String note, Instant now) {
        Optional<Settlement> money = order.schedule().fundedAt().map(_ -> Settlement.refund(order.price()));
        return NextOrder.after(order)
                .with(request.became(Status.ACCEPTED))
                .ended(OrderStatus.CANCELLED, money, now)
                .tell(OrderEvent.Kind.CANCELLED, actor, Optional.of(note), now);
    }

    private static OrderDecision goOn(Order order, Status became, OrderEvent.Kind kind, Party by, Instant now) {
        Cancellation request = order.cancellation().orElseThrow();
        Duration pause = Duration.between(request.askedAt(), now);
        return NextOrder.after(order)
                .at(request.resumes())
                .with(request.became(became))
                .with(order.schedule().resumed(pause))
                .tell(kind, Actor.of(order, by), Optional.empty(), now);
    }
}
