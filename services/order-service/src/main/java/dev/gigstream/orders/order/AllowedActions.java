package dev.gigstream.orders.order;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** What each party may do where an order stands; every command is held against it. */
final class AllowedActions {

    private final OrderPolicy policy;

    AllowedActions(OrderPolicy policy) {
        this.policy = policy;
    }

    Set<OrderAction> of(Order order, Party party, Instant now) {
        return switch (order.status()) {
            case PENDING_PAYMENT ->
                party == Party.BUYER
                        ? EnumSet.of(OrderAction.PAY, OrderAction.CANCEL)
                        : EnumSet.noneOf(OrderAction.class);
            case ACTIVE, IN_REVISION, DELIVERED -> whileFunded(order, party, now);
            case CANCELLATION_REQUESTED -> whileAsked(order, party, now);
            case DISPUTED, COMPLETED, CANCELLED, EXPIRED -> EnumSet.noneOf(OrderAction.class);
        };
    }

    static boolean hasGroundForDispute(Order order, Instant now) {
        return order.cancellationWasDeclined() || order.isLate(now);
    }

    private Set<OrderAction> whileFunded(Order order, Party party, Instant now) {
        Set<OrderAction> allowed = EnumSet.of(cancelling(order, party, now));
        if (party == Party.SELLER && order.status() != OrderStatus.DELIVERED) {
            allowed.add(OrderAction.DELIVER);
        }
        if (party == Party.BUYER && order.status() == OrderStatus.DELIVERED) {
            allowed.add(OrderAction.COMPLETE);
            if (order.hasRevisionLeft()) {
                allowed.add(OrderAction.REQUEST_REVISION);
            }
        }
        return withDispute(allowed, order, now);
    }

    private Set<OrderAction> whileAsked(Order order, Party party, Instant now) {
        boolean asked = order.cancellation().orElseThrow().by() == party;
        Set<OrderAction> allowed = asked
                ? EnumSet.of(OrderAction.WITHDRAW_CANCELLATION)
                : EnumSet.of(OrderAction.ACCEPT_CANCELLATION, OrderAction.DECLINE_CANCELLATION);
        return withDispute(allowed, order, now);
    }

    private OrderAction cancelling(Order order, Party party, Instant now) {
        boolean veryLate = order.awaitsFirstDelivery()
                && Order.passed(order.schedule().dueAt().map(policy::veryLate), now);
        return party == Party.BUYER && veryLate ? OrderAction.CANCEL : OrderAction.REQUEST_CANCELLATION;
    }

    private static Set<OrderAction> withDispute(Set<OrderAction> allowed, Order order, Instant now) {
        if (hasGroundForDispute(order, now)) {
            allowed.add(OrderAction.OPEN_DISPUTE);
        }
        return allowed;
    }
}
