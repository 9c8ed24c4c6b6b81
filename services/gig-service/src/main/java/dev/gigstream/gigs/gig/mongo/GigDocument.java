package dev.gigstream.gigs.gig.mongo;

import dev.gigstream.gigs.gig.FaqEntry;
import dev.gigstream.gigs.gig.Gig;
import dev.gigstream.gigs.gig.GigContent;
import dev.gigstream.gigs.gig.GigPackage;
import dev.gigstream.gigs.gig.GigStatus;
import dev.gigstream.gigs.gig.PackageTier;
import dev.gigstream.money.Money;
import dev.gigstream.outbox.OutboxMessage;
import dev.gigstream.outbox.mongo.OutboxEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;

/** A gig as it lies in its collection, with the events that still have to leave. */
record GigDocument(
        @Id String gigId,
        String sellerId,
        GigStatus status,
        boolean takenDown,
        String title,
        String description,
        String category,
        List<String> tags,
        List<PackageDocument> packages,
        List<String> imageUrls,
        List<FaqEntry> faq,
        Instant createdAt,
        Instant updatedAt,
        Instant publishedAt,
        long version,
        List<OutboxEntry> outbox) {

    record PackageDocument(
            PackageTier tier,
            String name,
            String description,
            long amountMinor,
            String currency,
            int deliveryDays,
            int revisions) {

        static PackageDocument of(GigPackage offer) {
            return new PackageDocument(
                    offer.tier(),
                    offer.name(),
                    offer.description(),
                    offer.price().amountMinor(),
                    offer.price().currency(),
                    offer.deliveryDays(),
                    offer.revisions());
        }

        GigPackage offer() {
            return new GigPackage(tier, name, description, new Money(amountMinor, currency), deliveryDays, revisions);
        }
    }

    static GigDocument of(Gig gig, OutboxMessage message) {
        GigContent content = gig.content();
        return new GigDocument(
                gig.gigId(),
                gig.sellerId(),
                gig.status(),
                gig.takenDown(),
                content.title(),
                content.description(),
                content.category(),
                content.tags(),
                content.packages().stream().map(PackageDocument::of).toList(),
                content.imageUrls(),
                content.faq(),
                gig.createdAt(),
                gig.updatedAt(),
                gig.publishedAt().orElse(null),
                gig.version(),
                List.of(OutboxEntry.of(message)));
    }

    Gig gig() {
        GigContent content = new GigContent(
                title,
                description,
                category,
                tags,
                packages.stream().map(PackageDocument::offer).toList(),
                imageUrls,
                faq);
        return new Gig(
                gigId,
                sellerId,
                content,
                status,
                takenDown,
                createdAt,
                updatedAt,
                Optional.ofNullable(publishedAt),
                version);
    }
}
