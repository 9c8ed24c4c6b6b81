package dev.gigstream.orders.order.web;

import dev.gigstream.http.IdempotencyKey;
import dev.gigstream.http.Problem;
import dev.gigstream.http.Problem.FieldError;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.OrderAction;
import dev.gigstream.orders.order.OrderDecision;
import dev.gigstream.orders.order.OrderRejection;
import java.util.Locale;
import java.util.Set;

/** The one place where decisions and rejections become HTTP. */
final class OrderAnswers {

    private OrderAnswers() {}

    /** The order after the decision, or the problem that says why there is none. */
    static Order decided(OrderDecision decision) {
        return switch (decision) {
            case OrderDecision.Changed(var event) -> event.order();
            case OrderDecision.Noted(Order order) -> order;
            case OrderDecision.AsBefore(Order order) -> order;
            case OrderDecision.Refused(OrderRejection why) -> throw problem(why);
        };
    }

    static Problem unknown() {
        return Problem.of(StandardProblem.NOT_FOUND, "There is no such order.");
    }

    private static Problem problem(OrderRejection why) {
        return switch (why) {
            case OrderRejection.Unknown _ -> unknown();
            case OrderRejection.UnknownRequest _ ->
                Problem.of(StandardProblem.NOT_FOUND, "The order has no such request to cancel.");
            case OrderRejection.NotYours _ -> Problem.of(StandardProblem.FORBIDDEN, "This is not for you to do.");
            case OrderRejection.NotNow(var status, var allowed) ->
                conflict(OrderProblem.ORDER_NOT_IN_STATE, "The order is " + words(status) + ".", allowed);
            case OrderRejection.NoRevisionLeft(var allowed) ->
                conflict(OrderProblem.NO_REVISION_LEFT, "The revisions of the package are used up.", allowed);
            case OrderRejection.NoGroundForDispute(var allowed) ->
                conflict(
                        OrderProblem.NO_GROUND_FOR_DISPUTE,
                        "A dispute needs a declined request to cancel or a late delivery.",
                        allowed);
            case OrderRejection.Overtaken(var allowed) ->
                conflict(
                        OrderProblem.ORDER_OVERTAKEN,
                        "The order was changed at the same moment; read it and try again.",
                        allowed);
            case OrderRejection.OwnGig _ -> Problem.of(OrderProblem.OWN_GIG, "Nobody orders from himself.");
            case OrderRejection.UnknownGig _ -> Problem.of(StandardProblem.NOT_FOUND, "There is no such gig.");
            case OrderRejection.GigNotOnOffer _ ->
                Problem.of(OrderProblem.GIG_NOT_ON_OFFER, "The gig takes no orders at the moment.");
            case OrderRejection.KeyReused _ -> IdempotencyKey.reused();
            case OrderRejection.Invalid(var violations) ->
                Problem.of(StandardProblem.INVALID_INPUT, "The request holds invalid values.")
                        .withErrors(violations.stream()
                                .map(violation -> new FieldError(violation.field(), violation.message()))
                                .toList());
            case OrderRejection.AmountDiffers _ ->
                throw new IllegalStateException("only a payment is refused like this: " + why);
        };
    }

    private static Problem conflict(OrderProblem code, String detail, Set<OrderAction> allowed) {
        return Problem.of(code, detail)
                .withExtension("allowedActions", allowed.stream().sorted().toList());
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
