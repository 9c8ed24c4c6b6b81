package dev.gigstream.orders.order;

import dev.gigstream.money.Money;

/** Price and fees, computed once when the order is placed. The seller's share is the rest, so the parts add up. */
public record OrderPrice(Money price, Money buyerFee, Money commission) {

    static OrderPrice of(Money unitPrice, int quantity, FeePolicy fees) {
        Money price = unitPrice.times(quantity);
        return new OrderPrice(price, fees.buyerFeeOf(price), fees.commissionOf(price));
    }

    /** What the buyer pays. */
    public Money total() {
        return price.plus(buyerFee);
    }

    /** What the seller gets on a full release. */
    public Money sellerShare() {
        return price.minus(commission);
    }
}
