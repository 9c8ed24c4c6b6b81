package dev.gigstream.checker.fact;

/** What was frozen when an order was placed, in minor units of one currency. */
public record Price(long unitPrice, int quantity, long price, long buyerFee, long commission, String currency) {

    public long total() {
        return price + buyerFee;
    }
}
