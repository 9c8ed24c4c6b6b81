package dev.gigstream.orders.order;

import dev.gigstream.orders.order.OrderCommand.AcceptCancellation;
import dev.gigstream.orders.order.OrderCommand.Complete;
import dev.gigstream.orders.order.OrderCommand.DeclineCancellation;
import dev.gigstream.orders.order.OrderCommand.Deliver;
import dev.gigstream.orders.order.OrderCommand.OpenDispute;
import dev.gigstream.orders.order.OrderCommand.RequestCancellation;
import dev.gigstream.orders.order.OrderCommand.RequestRevision;
import dev.gigstream.orders.order.OrderCommand.WithdrawCancellation;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that can happen to an order, as functions without side effects: what was, what is asked or told, and the time
 * go in; what follows comes out.
 */
public final class OrderRules {

    private final OrderPolicy policy;
    private final AllowedActions actions;
    private final Permission permission;
    private final Work work;
    private final Cancelling cancelling;
    private final Disputing disputing = new Disputing();
    private final Funding funding;
    private final Timers timers;

    public OrderRules(OrderPolicy policy) {
        this.policy = policy;
        this.actions = new AllowedActions(policy);
        this.permission = new Permission(actions);
        this.work = new Work(policy);
        this.cancelling = new Cancelling(policy, actions);
        this.funding = new Funding(policy);
        this.timers = new Timers(policy, work, cancelling);
    }

    /** Freezes the offer, the price and the fees. */
    public OrderEvent place(Placement placement, Instant now) {
        var terms = new Terms(
                placement.gigId(),
                placement.gigVersion(),
                placement.gigTitle(),
                placement.ordered(),
                placement.quantity(),
                placement.requirements(),
                OrderPrice.of(placement.ordered().unitPrice(), placement.quantity(), policy.fees()));
        Schedule schedule = Schedule.placed(now, now.plus(policy.payWithin()));
        Order order =
                Order.placed(placement.orderId(), placement.parties(), placement.conversationId(), terms, schedule);
        return new OrderEvent(
                OrderEvent.Kind.PLACED, order, Optional.of(placement.parties().buyerId()), Optional.empty(), now);
    }

    public OrderDecision decide(Order order, Party party, OrderCommand command, Instant now) {
        return permission
                .objection(order, party, command, now)
                .<OrderDecision>map(OrderDecision.Refused::new)
                .orElseGet(() -> decided(order, party, command, now));
    }

    /** A moderator decides the dispute. */
    public OrderDecision rule(Order order, Judgement judgement, Instant now) {
        return disputing.rule(order, judgement, now);
    }

    public OrderDecision paymentTold(Order order, PaymentTold told, Instant now) {
        return funding.told(order, told, now);
    }

    /** What the clock does next; nothing when the order waits for a person, or for nothing any more. */
    public Optional<OrderTimer> nextTimer(Order order) {
        return timers.next(order);
    }

    /** Lets the clock do one thing if its time has come. */
    public OrderDecision timeFires(Order order, Instant now) {
        return timers.fires(order, now);
    }

    public Set<OrderAction> allowedActions(Order order, Party party, Instant now) {
        return Collections.unmodifiableSet(actions.of(order, party, now));
    }

    /** True once a buyer has waited so long that he may leave alone. */
    public boolean isVeryLate(Order order, Instant now) {
        return order.schedule().hasTold(Reminder.VERY_LATE)
                || order.awaitsFirstDelivery()
                        && Order.passed(order.schedule().dueAt().map(policy::veryLate), now);
    }

    private OrderDecision decided(Order order, Party party, OrderCommand command, Instant now) {
        return switch (command) {
            case Deliver deliver -> work.deliver(order, deliver, now);
            case RequestRevision revision -> work.revise(order, revision, now);
            case Complete _ -> work.complete(order, Actor.of(order, Party.BUYER), Optional.empty(), now);
            case RequestCancellation request -> cancelling.ask(order, party, request, now);
            case AcceptCancellation _ -> cancelling.accept(order, now);
            case DeclineCancellation _ -> cancelling.decline(order, now);
            case WithdrawCancellation _ -> cancelling.withdraw(order, now);
            case OpenDispute dispute -> disputing.open(order, party, dispute, now);
        };
    }
}
