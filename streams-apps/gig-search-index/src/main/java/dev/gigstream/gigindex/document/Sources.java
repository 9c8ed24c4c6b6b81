package dev.gigstream.gigindex.document;

import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.events.gigs.GigPackage;
import dev.gigstream.events.gigs.GigStatus;
import dev.gigstream.events.profiles.ProfileEvent;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.events.search.GigDocument;
import dev.gigstream.events.shared.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What the search takes from each source event, and nothing more: private text never reaches a store of this app. */
final class Sources {
    private Sources() {}

    /** Half a document, without seller and rating; empty for a gig that is not for everyone's eyes. */
    static Newest<GigDocument> gig(GigEvent event) {
        if (event == null) {
            return Newest.erased();
        }
        boolean shown = event.getStatus() == GigStatus.PUBLISHED && !event.getTakenDown();
        return new Newest<>(event.getAggregateVersion(), shown ? document(event) : null);
    }

    /** Name, standing, level and record of a seller. */
    static Newest<ProfileEvent> seller(ProfileEvent event) {
        if (event == null) {
            return Newest.erased();
        }
        ProfileEvent.Builder kept = ProfileEvent.newBuilder(event)
                .setBio(null)
                .setCountry(null)
                .setPictureUrl(null)
                .setLanguages(List.of());
        if (event.getSeller() != null) {
            kept.getSellerBuilder()
                    .setHeadline(null)
                    .setDescription(null)
                    .setSkills(List.of())
                    .setLanguages(List.of());
        }
        return new Newest<>(event.getAggregateVersion(), kept.build());
    }

    static Newest<Rating> rating(Rating rating) {
        return rating == null ? Newest.erased() : new Newest<>(rating.getAggregateVersion(), rating);
    }

    private static GigDocument document(GigEvent event) {
        return GigDocument.newBuilder()
                .setEventId(event.getEventId())
                .setOccurredAt(event.getOccurredAt())
                .setAggregateVersion(event.getAggregateVersion())
                .setGigId(event.getGigId())
                .setGigVersion(event.getAggregateVersion())
                .setTitle(event.getTitle())
                .setDescription(event.getDescription())
                .setCategory(event.getCategory())
                .setCategoryPath(event.getCategoryPath())
                .setTags(event.getTags())
                .setStartingPrice(startingPrice(event))
                .setFastestDeliveryDays(fastestDelivery(event))
                .setImageUrl(event.getImageUrls().stream().findFirst().orElse(null))
                .setPublishedAt(publishedAt(event))
                .setSellerId(event.getSellerId())
                .build();
    }

    private static Money startingPrice(GigEvent event) {
        return event.getPackages().stream()
                .map(GigPackage::getPrice)
                .min(Comparator.comparingLong(Money::getAmountMinor))
                .orElseThrow(() -> new IllegalArgumentException("Published without a package: " + event.getGigId()));
    }

    private static int fastestDelivery(GigEvent event) {
        return event.getPackages().stream()
                .mapToInt(GigPackage::getDeliveryDays)
                .min()
                .orElseThrow();
    }

    private static Instant publishedAt(GigEvent event) {
        return event.getPublishedAt() == null ? event.getOccurredAt() : event.getPublishedAt();
    }
}
