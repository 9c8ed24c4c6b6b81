package dev.gigstream.gigs.gig;

import dev.gigstream.money.Money;

/** One of up to three things a buyer can order; revisions of {@value #UNLIMITED_REVISIONS} mean any number. */
public record GigPackage(
        PackageTier tier, String name, String description, Money price, int deliveryDays, int revisions) {

    public static final int UNLIMITED_REVISIONS = -1;
}
