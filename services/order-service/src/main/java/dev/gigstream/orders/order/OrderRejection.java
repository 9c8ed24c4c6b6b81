package dev.gigstream.orders.order;

import java.util.List;
import java.util.Set;

/** Why nothing changes. */
public sealed interface OrderRejection {

    /** There is none, or the caller may not know that there is. */
    record Unknown() implements OrderRejection {}

    /** The order has no such request to cancel. */
    record UnknownRequest() implements OrderRejection {}

    /** It is the other party's to do, or a moderator judging his own case. */
    record NotYours() implements OrderRejection {}

    /** Not possible where the order stands; these actions are. */
    record NotNow(OrderStatus status, Set<OrderAction> allowed) implements OrderRejection {}

    /** The package's revisions are used up. */
    record NoRevisionLeft(Set<OrderAction> allowed) implements OrderRejection {}

    /** A dispute needs a declined request to cancel or a late delivery. */
    record NoGroundForDispute(Set<OrderAction> allowed) implements OrderRejection {}

    /** Someone else moved it at the same moment; these actions are possible now. */
    record Overtaken(Set<OrderAction> allowed) implements OrderRejection {}

    /** What was held is not what the order froze. */
    record AmountDiffers(PaymentTold told) implements OrderRejection {}

    /** Nobody orders from himself. */
    record OwnGig() implements OrderRejection {}

    /** There is no such gig in public. */
    record UnknownGig() implements OrderRejection {}

    /** The gig takes no orders at the moment. */
    record GigNotOnOffer() implements OrderRejection {}

    /** The key came before, with another body. */
    record KeyReused() implements OrderRejection {}

    /** What was sent is not acceptable. */
    record Invalid(List<Violation> violations) implements OrderRejection {
        public Invalid {
            violations = List.copyOf(violations);
        }

        static Invalid of(String field, String message) {
            return new Invalid(List.of(new Violation(field, message)));
        }
    }
}
