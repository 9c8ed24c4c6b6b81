package dev.gigstream.orders.order;

import java.time.Clock;

/** Takes in what payment-service tells. What it tells again, or late, changes nothing. */
public final class FollowingPayment {

    private static final int RACES = 10;

    private final Orders orders;
    private final OrderRules rules;
    private final Clock clock;

    public FollowingPayment(Orders orders, OrderRules rules, Clock clock) {
        this.orders = orders;
        this.rules = rules;
        this.clock = clock;
    }

    /** News that cannot be true of the order fail: a person has to look before money or work moves. */
    public void hear(PaymentTold told) {
        for (int race = 0; race < RACES; race++) {
            Order order = orders.find(told.orderId())
                    .orElseThrow(() -> new ImpossiblePaymentException("There is no order " + told.orderId() + "."));
            if (taken(rules.paymentTold(order, told, clock.instant()))) {
                return;
            }
        }
        throw new IllegalStateException("Order " + told.orderId() + " changes faster than its payment can be noted.");
    }

    private boolean taken(OrderDecision decision) {
        return switch (decision) {
            case OrderDecision.Changed(OrderEvent event) -> orders.change(event);
            case OrderDecision.Noted(Order order) -> {
                orders.note(order);
                yield true;
            }
            case OrderDecision.AsBefore _ -> true;
            case OrderDecision.Refused(OrderRejection why) ->
                throw new ImpossiblePaymentException("The payment does not fit the order: " + why);
        };
    }
}
