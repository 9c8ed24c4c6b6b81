package dev.gigstream.orders.order.mongo;

import dev.gigstream.orders.order.OrderPayment;
import dev.gigstream.orders.order.PaymentStatus;
import java.util.Optional;

/** The copy of the payment in the order's document. */
record PaymentPart(PaymentStatus status, String reason, long version) {

    static PaymentPart of(OrderPayment payment) {
        return new PaymentPart(payment.status().orElse(null), payment.reason().orElse(null), payment.version());
    }

    OrderPayment payment() {
        return new OrderPayment(Optional.ofNullable(status), Optional.ofNullable(reason), version);
    }
}
