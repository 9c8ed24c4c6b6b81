package dev.gigstream.orders.order;

import dev.gigstream.money.Money;

/** A package as it was when the order was placed; its price is for one, before the buyer's fee. */
public record OrderedPackage(
        PackageTier tier, String name, String description, Money unitPrice, int deliveryDays, int revisions) {

    /** As many revisions as the buyer likes. */
    public static final int ANY_NUMBER = -1;
}
