package dev.gigstream.payments.payment;

import dev.gigstream.money.Money;

/** What an order froze: who pays whom, and how much. */
public record Terms(String orderId, String buyerId, String sellerId, Money total) {

    public Terms {
        if (orderId.isBlank() || buyerId.isBlank() || sellerId.isBlank()) {
            throw new IllegalArgumentException("an order has an id and two parties");
        }
        if (total.isNegative() || total.isZero()) {
            throw new IllegalArgumentException("an order costs something");
        }
    }
}
