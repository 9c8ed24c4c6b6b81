package dev.gigstream.orders.order;

import java.util.Optional;

/** The order's copy of its payment, for people to look at. The version is the payment's own, 0 before the first news. */
public record OrderPayment(Optional<PaymentStatus> status, Optional<String> reason, long version) {

    public static final OrderPayment NONE = new OrderPayment(Optional.empty(), Optional.empty(), 0);
}
