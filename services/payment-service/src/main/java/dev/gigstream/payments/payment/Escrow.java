package dev.gigstream.payments.payment;

import dev.gigstream.money.Money;

/** Where the money of the order's payment is; the four parts add up to it. What is owed to the buyer counts as refunded. */
public record Escrow(Money held, Money released, Money refunded, Money fees) {

    static Escrow empty(String currency) {
        Money nothing = Money.zero(currency);
        return new Escrow(nothing, nothing, nothing, nothing);
    }

    Escrow holding(Money amount) {
        return new Escrow(held.plus(amount), released, refunded, fees);
    }

    /** Money that was never held. */
    Escrow refunding(Money amount) {
        return new Escrow(held, released, refunded.plus(amount), fees);
    }

    Escrow settled(Settlement settlement) {
        return new Escrow(
                Money.zero(held.currency()),
                released.plus(settlement.toSeller()),
                refunded.plus(settlement.toBuyer()),
                fees.plus(settlement.platformFee()));
    }

    public Money total() {
        return held.plus(released).plus(refunded).plus(fees);
    }
}
