package dev.gigstream.local.catalogue.entry;

import java.time.Instant;
import java.util.List;

/** A published gig as the import of gig-service takes it. */
public record Offer(
        String gigId,
        String sellerId,
        Instant publishedAt,
        String title,
        String description,
        String category,
        List<String> tags,
        List<Package> packages,
        List<String> imageUrls,
        List<Answer> faq) {

    /** Tier of a package, cheapest first. */
    public enum Tier {
        BASIC,
        STANDARD,
        PREMIUM
    }

    /** One of up to three things a buyer can order. */
    public record Package(Tier tier, String name, String description, Price price, int deliveryDays, int revisions) {}

    /** An amount in the minor unit of its currency. */
    public record Price(long amountMinor, String currency) {}

    /** A question with its answer. */
    public record Answer(String question, String answer) {}

    Offer of(String otherSellerId) {
        return new Offer(
                gigId, otherSellerId, publishedAt, title, description, category, tags, packages, imageUrls, faq);
    }
}
