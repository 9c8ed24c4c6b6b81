package dev.gigstream.orders.order;

import dev.gigstream.money.Money;
import java.time.Instant;
import java.util.Optional;

/** What payment-service told of the payment of an order, with the payment's version and the id of the event. */
public record PaymentTold(
        String orderId,
        PaymentStatus status,
        Money amount,
        Optional<Instant> heldAt,
        Optional<String> reason,
        long version,
        String eventId) {

    OrderPayment payment() {
        return new OrderPayment(Optional.of(status), reason, version);
    }
}
