package dev.gigstream.orders.order;

/** The two sides of an order. */
public enum Party {
    BUYER,
    SELLER;

    public Party other() {
        return this == BUYER ? SELLER : BUYER;
    }
}
