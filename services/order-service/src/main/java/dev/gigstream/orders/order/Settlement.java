package dev.gigstream.orders.order;

import dev.gigstream.money.Money;
import java.math.BigInteger;

/** Where the held money goes when a funded order ends; the three parts add up to the total, exactly. */
public record Settlement(Kind kind, Money toBuyer, Money toSeller, Money platformFee) {

    /** Way the held money goes. */
    public enum Kind {
        RELEASE,
        REFUND,
        SPLIT
    }

    static Settlement release(OrderPrice price) {
        Money fees = price.buyerFee().plus(price.commission());
        return new Settlement(Kind.RELEASE, zero(price), price.sellerShare(), fees);
    }

    static Settlement refund(OrderPrice price) {
        return new Settlement(Kind.REFUND, price.total(), zero(price), zero(price));
    }

    /** The buyer gets exactly the share; of the rest both fees shrink in proportion, rounded down, for the seller. */
    static Settlement split(OrderPrice price, Money buyerShare) {
        Money rest = price.total().minus(buyerShare);
        Money fees = shrunk(price.buyerFee(), rest, price).plus(shrunk(price.commission(), rest, price));
        return new Settlement(Kind.SPLIT, buyerShare, rest.minus(fees), fees);
    }

    public Money sum() {
        return toBuyer.plus(toSeller).plus(platformFee);
    }

    private static Money shrunk(Money fee, Money rest, OrderPrice price) {
        // The product of two amounts may pass 64 bits.
        BigInteger scaled = BigInteger.valueOf(fee.amountMinor()).multiply(BigInteger.valueOf(rest.amountMinor()));
        long amount =
                scaled.divide(BigInteger.valueOf(price.total().amountMinor())).longValueExact();
        return new Money(amount, fee.currency());
    }

    private static Money zero(OrderPrice price) {
        return Money.zero(price.price().currency());
    }
}
