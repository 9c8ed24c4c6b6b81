package dev.gigstream.orders.gig.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.events.gigs.GigEventType;
import dev.gigstream.events.gigs.GigPackage;
import dev.gigstream.events.gigs.GigStatus;
import dev.gigstream.events.gigs.PackageTier;
import dev.gigstream.events.shared.Money;
import dev.gigstream.orders.gig.OfferedGig;
import dev.gigstream.orders.gig.OfferedGig.Standing;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GigSubscriptionTest {

    @ParameterizedTest
    @CsvSource({
        "PUBLISHED, false, ON_OFFER",
        "PUBLISHED, true, HIDDEN",
        "PAUSED, false, RESTING",
        "PAUSED, true, HIDDEN",
        "DRAFT, false, HIDDEN",
        "ARCHIVED, false, HIDDEN",
        "UNKNOWN, false, HIDDEN"
    })
    void offersWhatIsPublishedAndNotTakenDown(GigStatus status, boolean takenDown, Standing standing) {
        OfferedGig gig = GigSubscription.told(event(status, takenDown, PackageTier.BASIC));

        assertThat(gig.standing()).isEqualTo(standing);
        assertThat(gig.version()).isEqualTo(4);
    }

    @Test
    void leavesOutAPackageItDoesNotUnderstand() {
        OfferedGig gig =
                GigSubscription.told(event(GigStatus.PUBLISHED, false, PackageTier.UNKNOWN, PackageTier.PREMIUM));

        assertThat(gig.offers()).extracting(OfferedGig.Offer::tier).containsExactly("PREMIUM");
        assertThat(gig.offer("PREMIUM").orElseThrow().price().amountMinor()).isEqualTo(149_900);
    }

    private static GigEvent event(GigStatus status, boolean takenDown, PackageTier... tiers) {
        return GigEvent.newBuilder()
                .setEventId("event")
                .setOccurredAt(Instant.EPOCH)
                .setAggregateVersion(4)
                .setType(GigEventType.CHANGED)
                .setGigId("gig")
                .setSellerId("seller")
                .setStatus(status)
                .setTakenDown(takenDown)
                .setTitle("A calm logo")
                .setDescription("")
                .setCategory("logo-design")
                .setCategoryPath(List.of())
                .setFaq(List.of())
                .setPackages(
                        List.of(tiers).stream().map(GigSubscriptionTest::offer).toList())
                .setCreatedAt(Instant.EPOCH)
                .build();
    }

    private static GigPackage offer(PackageTier tier) {
        return GigPackage.newBuilder()
                .setTier(tier)
                .setName("Offer")
                .setDescription("What you get")
                .setPrice(new Money(149_900L, "INR"))
                .setDeliveryDays(3)
                .setRevisions(2)
                .build();
    }
}
