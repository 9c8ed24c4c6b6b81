package dev.gigstream.gigindex;

import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.events.gigs.GigPackage;
import dev.gigstream.events.gigs.GigStatus;
import dev.gigstream.events.gigs.PackageTier;
import dev.gigstream.events.profiles.ProfileEvent;
import dev.gigstream.events.profiles.SellerLevel;
import dev.gigstream.events.profiles.SellerProfile;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.events.shared.Category;
import dev.gigstream.events.shared.Money;
import java.time.Instant;
import java.util.List;

/** Events that read as prose. */
public final class Events {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Events() {}

    public static GigEvent.Builder aGig(String gigId) {
        return GigEvent.newBuilder()
                .setEventId("gig-event")
                .setOccurredAt(NOON)
                .setAggregateVersion(2)
                .setGigId(gigId)
                .setSellerId("ann")
                .setStatus(GigStatus.PUBLISHED)
                .setTitle("I will design a logo")
                .setDescription("A logo that lasts.")
                .setCategory("logo-design")
                .setCategoryPath(List.of(category("design", "Design"), category("logo-design", "Logo design")))
                .setTags(List.of("logo", "brand"))
                .setPackages(
                        List.of(aPackage(PackageTier.BASIC, 150_000, 5), aPackage(PackageTier.PREMIUM, 400_000, 2)))
                .setImageUrls(List.of("/api/v1/media/1", "/api/v1/media/2"))
                .setCreatedAt(NOON)
                .setPublishedAt(NOON);
    }

    public static GigPackage aPackage(PackageTier tier, long amountMinor, int days) {
        return GigPackage.newBuilder()
                .setTier(tier)
                .setName(tier.name())
                .setDescription("What you get")
                .setPrice(new Money(amountMinor, "INR"))
                .setDeliveryDays(days)
                .setRevisions(1)
                .build();
    }

    public static ProfileEvent.Builder aProfile(String userId) {
        return ProfileEvent.newBuilder()
                .setEventId("profile-event")
                .setOccurredAt(NOON)
                .setAggregateVersion(1)
                .setUserId(userId)
                .setDisplayName("Ann")
                .setBio("Private words")
                .setMemberSince(NOON)
                .setSeller(SellerProfile.newBuilder()
                        .setLevel(SellerLevel.LEVEL_TWO)
                        .setCompletedOrders(40)
                        .setHeadline("Headline")
                        .build());
    }

    public static Rating.Builder aRating(String gigId) {
        return Rating.newBuilder()
                .setEventId("rating-event")
                .setOccurredAt(NOON.plusSeconds(60))
                .setAggregateVersion(4)
                .setSubjectId(gigId)
                .setCount(4)
                .setSum(18);
    }

    private static Category category(String slug, String name) {
        return new Category(slug, name);
    }
}
