package dev.gigstream.payments.payment;

import java.time.Clock;
import java.time.Instant;

/** Does with an order's payment what its order says. */
public final class FollowingOrders {

    private final MovingPayments payments;
    private final PaymentPolicy policy;
    private final Clock clock;

    public FollowingOrders(MovingPayments payments, PaymentPolicy policy, Clock clock) {
        this.payments = payments;
        this.policy = policy;
        this.clock = clock;
    }

    /** @throws ImpossibleOrderException when no money may move as the order says */
    public void hear(OrderTold told, Cause cause) {
        Instant now = clock.instant();
        Decision decision = switch (told) {
            case OrderTold.Placed(Terms terms) ->
                payments.begin(Payment.placed(terms, now), cause, _ -> new Decision.Nothing());
            case OrderTold.EndedUnpaid(Terms terms, UnpaidEnd end) ->
                payments.begin(
                        Payment.endedBeforeHeardOf(terms, end, now), cause, payment -> payment.endedUnpaid(end, now));
            case OrderTold.Settled(String orderId, Settlement settlement) ->
                payments.move(orderId, cause, payment -> payment.settled(settlement, policy.clearingPeriod(), now));
        };
        if (decision instanceof Decision.Refused(PaymentRejection rejection)) {
            throw new ImpossibleOrderException(rejection);
        }
    }
}
