package dev.gigstream.orders.order;

import static dev.gigstream.orders.order.OrderAction.ACCEPT_CANCELLATION;
import static dev.gigstream.orders.order.OrderAction.CANCEL;
import static dev.gigstream.orders.order.OrderAction.COMPLETE;
import static dev.gigstream.orders.order.OrderAction.DECLINE_CANCELLATION;
import static dev.gigstream.orders.order.OrderAction.DELIVER;
import static dev.gigstream.orders.order.OrderAction.OPEN_DISPUTE;
import static dev.gigstream.orders.order.OrderAction.REQUEST_CANCELLATION;
import static dev.gigstream.orders.order.OrderAction.REQUEST_REVISION;
import static dev.gigstream.orders.order.OrderAction.WITHDRAW_CANCELLATION;

import dev.gigstream.orders.order.OrderCommand.AcceptCancellation;
import dev.gigstream.orders.order.OrderCommand.AnswerCancellation;
import dev.gigstream.orders.order.OrderCommand.Complete;
import dev.gigstream.orders.order.OrderCommand.DeclineCancellation;
import dev.gigstream.orders.order.OrderCommand.Deliver;
import dev.gigstream.orders.order.OrderCommand.OpenDispute;
import dev.gigstream.orders.order.OrderCommand.RequestCancellation;
import dev.gigstream.orders.order.OrderCommand.RequestRevision;
import dev.gigstream.orders.order.OrderCommand.WithdrawCancellation;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Why a party may not do what it asks for: first whether it is its part at all, then whether it is the time. */
final class Permission {

    private final AllowedActions actions;

    Permission(AllowedActions actions) {
        this.actions = actions;
    }

    Optional<OrderRejection> objection(Order order, Party party, OrderCommand command, Instant now) {
        if (command instanceof AnswerCancellation answer && !concerns(order, answer)) {
            return Optional.of(new OrderRejection.UnknownRequest());
        }
        if (partyFor(order, command).filter(other -> other != party).isPresent()) {
            return Optional.of(new OrderRejection.NotYours());
        }
        Set<OrderAction> allowed = actions.of(order, party, now);
        return Collections.disjoint(allowed, wanted(command))
                ? Optional.of(untimely(order, command, allowed))
                : Optional.empty();
    }

    private static boolean concerns(Order order, AnswerCancellation answer) {
        return order.cancellation()
                .filter(request -> request.requestId().equals(answer.requestId()))
                .isPresent();
    }

    /** The only party that may ever ask for this; nothing when both may. */
    private static Optional<Party> partyFor(Order order, OrderCommand command) {
        return switch (command) {
            case Deliver _ -> Optional.of(Party.SELLER);
            case RequestRevision _, Complete _ -> Optional.of(Party.BUYER);
            case WithdrawCancellation _ -> order.cancellation().map(Cancellation::by);
            case AcceptCancellation _, DeclineCancellation _ ->
                order.cancellation().map(request -> request.by().other());
            case RequestCancellation _, OpenDispute _ -> Optional.empty();
        };
    }

    private static Set<OrderAction> wanted(OrderCommand command) {
        return switch (command) {
            case Deliver _ -> EnumSet.of(DELIVER);
            case RequestRevision _ -> EnumSet.of(REQUEST_REVISION);
            case Complete _ -> EnumSet.of(COMPLETE);
            case RequestCancellation _ -> EnumSet.of(CANCEL, REQUEST_CANCELLATION);
            case AcceptCancellation _ -> EnumSet.of(ACCEPT_CANCELLATION);
            case DeclineCancellation _ -> EnumSet.of(DECLINE_CANCELLATION);
            case WithdrawCancellation _ -> EnumSet.of(WITHDRAW_CANCELLATION);
            case OpenDispute _ -> EnumSet.of(OPEN_DISPUTE);
        };
    }

    private static OrderRejection untimely(Order order, OrderCommand command, Set<OrderAction> allowed) {
        if (command instanceof RequestRevision && allowed.contains(COMPLETE)) {
            return new OrderRejection.NoRevisionLeft(allowed);
        }
        return command instanceof OpenDispute && !allowed.isEmpty() && order.status() != OrderStatus.PENDING_PAYMENT
                ? new OrderRejection.NoGroundForDispute(allowed)
                : new OrderRejection.NotNow(order.status(), allowed);
    }
}
