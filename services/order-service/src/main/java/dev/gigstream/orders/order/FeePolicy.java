package dev.gigstream.orders.order;

import dev.gigstream.money.Money;

/** Shares of the price in basis points (hundredths of a percent), rounded half up to the minor unit. */
public record FeePolicy(int buyerFee, int commission) {

    private static final int WHOLE = 10_000;

    public FeePolicy {
        if (buyerFee < 0 || commission < 0 || commission > WHOLE) {
            throw new IllegalArgumentException("a fee is a share of the price");
        }
    }

    Money buyerFeeOf(Money price) {
        return share(price, buyerFee);
    }

    Money commissionOf(Money price) {
        return share(price, commission);
    }

    private static Money share(Money price, int basisPoints) {
        long scaled = Math.addExact(Math.multiplyExact(price.amountMinor(), basisPoints), WHOLE / 2);
        return new Money(Math.floorDiv(scaled, WHOLE), price.currency());
    }
}
