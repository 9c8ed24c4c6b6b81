package dev.gigstream.gigs.gig.web;

import dev.gigstream.gigs.gig.FaqEntry;
import dev.gigstream.gigs.gig.Gig;
import dev.gigstream.gigs.gig.GigContent;
import dev.gigstream.gigs.gig.GigPackage;
import dev.gigstream.gigs.gig.GigStatus;
import dev.gigstream.money.Money;
import java.time.Instant;
import java.util.List;

/** A gig as clients see it; nothing in it is known to the owner alone. */
record GigView(
        String gigId,
        String sellerId,
        String title,
        String description,
        String category,
        List<String> tags,
        List<GigPackage> packages,
        List<String> imageUrls,
        List<FaqEntry> faq,
        GigStatus status,
        boolean takenDown,
        Money startingPrice,
        Instant createdAt,
        Instant updatedAt,
        Instant publishedAt,
        long version) {

    static GigView of(Gig gig) {
        GigContent content = gig.content();
        return new GigView(
                gig.gigId(),
                gig.sellerId(),
                content.title(),
                content.description(),
                content.category(),
                content.tags(),
                content.packages(),
                content.imageUrls(),
                content.faq(),
                gig.status(),
                gig.takenDown(),
                content.startingPrice().orElse(null),
                gig.createdAt(),
                gig.updatedAt(),
                gig.publishedAt().orElse(null),
                gig.version());
    }
}
