package dev.gigstream.orders.gig;

import dev.gigstream.money.Money;
import java.util.List;
import java.util.Optional;

/** What an order needs to know of a gig, kept from its events. */
public record OfferedGig(
        String gigId, String sellerId, long version, Standing standing, String title, List<Offer> offers) {

    public OfferedGig {
        offers = List.copyOf(offers);
    }

    /** Whether people may order it, may know of it, or neither. */
    public enum Standing {
        ON_OFFER,
        RESTING,
        HIDDEN
    }

    /** One package; the tier is named as the gig names it. */
    public record Offer(String tier, String name, String description, Money price, int deliveryDays, int revisions) {}

    public Optional<Offer> offer(String tier) {
        return offers.stream().filter(offer -> offer.tier().equals(tier)).findFirst();
    }
}
