package dev.gigstream.orders.order.mongo;

import dev.gigstream.money.Money;

/** Money in a document. */
record Amount(long amountMinor, String currency) {

    static Amount of(Money money) {
        return new Amount(money.amountMinor(), money.currency());
    }

    Money money() {
        return new Money(amountMinor, currency);
    }
}
