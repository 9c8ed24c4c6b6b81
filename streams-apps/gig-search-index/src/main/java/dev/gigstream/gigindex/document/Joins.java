package dev.gigstream.gigindex.document;

import dev.gigstream.events.profiles.ProfileEvent;
import dev.gigstream.events.profiles.SellerProfile;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.events.search.GigDocument;
import java.time.Instant;

/** Completes half documents; no value stands for a gig that may not be found. */
final class Joins {
    private Joins() {}

    static Newest<GigDocument> withRating(Newest<GigDocument> gig, Newest<Rating> rating) {
        return gig.value() == null || rating == null || rating.value() == null
                ? gig
                : new Newest<>(gig.version(), rated(gig.value(), rating.value()));
    }

    /** Key of the join with sellers; null for a gig that is not shown, which needs none. */
    static String sellerOf(Newest<GigDocument> gig) {
        return gig.value() == null ? null : gig.value().getSellerId();
    }

    /** A gig does not wait for its seller's profile; one whose seller is suspended or erased is not found. */
    static Newest<GigDocument> withSeller(Newest<GigDocument> gig, Newest<ProfileEvent> known) {
        if (gig.value() == null || known == null) {
            return gig;
        }
        ProfileEvent seller = known.value();
        boolean isTrusted = seller != null && seller.getGoodStanding();
        return new Newest<>(gig.version(), isTrusted ? offeredBy(seller, gig.value()) : null);
    }

    private static GigDocument rated(GigDocument gig, Rating rating) {
        return GigDocument.newBuilder(gig)
                .setRatingVersion(rating.getAggregateVersion())
                .setRatingCount(rating.getCount())
                .setRatingSum(rating.getSum())
                .setRatedAt(rating.getCount() == 0 ? null : rating.getOccurredAt())
                .setOccurredAt(later(gig.getOccurredAt(), rating.getOccurredAt()))
                .build();
    }

    private static GigDocument offeredBy(ProfileEvent profile, GigDocument gig) {
        GigDocument.Builder document = GigDocument.newBuilder(gig)
                .setSellerVersion(profile.getAggregateVersion())
                .setSellerDisplayName(profile.getDisplayName())
                .setOccurredAt(later(gig.getOccurredAt(), profile.getOccurredAt()));
        SellerProfile seller = profile.getSeller();
        if (seller != null) {
            document.setSellerLevel(seller.getLevel().name())
                    .setCompletedOrders(seller.getCompletedOrders())
                    .setResponseTimeMinutes(seller.getResponseTimeMinutes())
                    .setOnTimePercent(seller.getOnTimePercent());
        }
        return document.build();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
