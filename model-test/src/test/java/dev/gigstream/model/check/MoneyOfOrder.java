package dev.gigstream.model.check;

/** What the journal says of the money of one order, in minor units. */
final class MoneyOfOrder {
    long total;
    String currency;
    long held;
    long inEscrow;
    long toBuyer;
    long toSeller;
    long fees;
    int holds;
    int settlements;
    int clearings;

    /** The price frozen by the order, computed once more: 5.5 % of it for the buyer to add, half up. */
    MoneyOfOrder frozenAt(long price, String priceCurrency) {
        total = price + share(price, 55);
        currency = priceCurrency;
        return this;
    }

    static long share(long price, long perMille) {
        return (price * perMille + 500) / 1000;
    }
}
