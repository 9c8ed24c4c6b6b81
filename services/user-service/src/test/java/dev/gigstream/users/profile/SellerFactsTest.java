package dev.gigstream.users.profile;

import static dev.gigstream.users.SomeProfiles.anImport;
import static dev.gigstream.users.SomeProfiles.buyer;
import static dev.gigstream.users.SomeProfiles.seller;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.users.ApiTest;
import dev.gigstream.users.profile.MeasuringSellers.Message;
import dev.gigstream.users.rating.KeptRating;
import dev.gigstream.users.rating.KeptRatings;
import dev.gigstream.users.rating.Rating;
import dev.gigstream.users.rating.RatingSubject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class SellerFactsTest {

    private static final Instant MORNING = Instant.parse("2026-03-20T09:00:00Z");

    @Autowired
    private MeasuringSellers measuring;

    @Autowired
    private FollowingAccounts accounts;

    @Autowired
    private ImportingProfiles importing;

    @Autowired
    private Profiles profiles;

    @Autowired
    private KeptRatings ratings;

    private final String sellerId = EventIds.next();

    @Test
    void countsEachCompletedOrderOnce() {
        accounts.hear(seller(sellerId), EventIds.next());
        String order = EventIds.next();

        complete(order, true);
        long version = stored().version();
        complete(order, true);
        complete(EventIds.next(), false);
        complete(EventIds.next(), true);

        SellerProfile measured = stored().sellerOrBlank();
        assertThat(measured.completedOrders()).isEqualTo(3);
        assertThat(measured.onTimePercent()).isEqualTo(66);
        assertThat(stored().version()).isEqualTo(version + 2);
    }

    @Test
    void whatAnImportBroughtAlongCountsOn() {
        importing.importAll(List.of(anImport(sellerId)));

        complete(EventIds.next(), true);

        assertThat(stored().sellerOrBlank().completedOrders()).isEqualTo(121);
        assertThat(stored().sellerOrBlank().responseTimeMinutes()).isEqualTo(45);
    }

    @Test
    void anImportDoesNotForgetWhatWasCounted() {
        accounts.hear(seller(sellerId), EventIds.next());
        complete(EventIds.next(), true);

        importing.importAll(List.of(anImport(sellerId)));

        assertThat(stored().sellerOrBlank().completedOrders()).isEqualTo(121);
    }

    @Test
    void theResponseTimeIsTheMedianOfFirstAnswers() {
        accounts.hear(seller(sellerId), EventIds.next());

        answered(10);
        answered(300);
        String third = answered(30);
        say(third, 3, "asker", 40);
        say(third, 4, sellerId, 900);
        say(third, 2, sellerId, 30);

        assertThat(stored().sellerOrBlank().responseTimeMinutes()).isEqualTo(30);
    }

    @Test
    void aSellerRisesWithOrdersAndFallsWithStars() {
        accounts.hear(seller(sellerId), EventIds.next());
        IntStream.range(0, 9).forEach(_ -> complete(EventIds.next(), true));
        SellerLevel before = stored().sellerOrBlank().level();
        complete(EventIds.next(), true);
        SellerLevel after = stored().sellerOrBlank().level();

        ratings.keep(RatingSubject.seller(sellerId).key(), new KeptRating(new Rating(10, 30), 1));
        complete(EventIds.next(), true);

        assertThat(before).isEqualTo(SellerLevel.NEW);
        assertThat(after).isEqualTo(SellerLevel.LEVEL_ONE);
        assertThat(stored().sellerOrBlank().level()).isEqualTo(SellerLevel.NEW);
    }

    @Test
    void whoDoesNotSellHasNoFacts() {
        accounts.hear(buyer(sellerId), EventIds.next());

        answered(10);

        assertThat(stored().seller()).isEmpty();
        assertThat(stored().version()).isEqualTo(1);
    }

    private void complete(String orderId, boolean onTime) {
        measuring.completed(orderId, sellerId, onTime, EventIds.next());
    }

    private String answered(int minutes) {
        String conversation = EventIds.next();
        say(conversation, 1, "asker", 0);
        say(conversation, 2, sellerId, minutes);
        return conversation;
    }

    private void say(String conversation, long seq, String sender, int minutes) {
        String recipient = sender.equals(sellerId) ? "asker" : sellerId;
        Instant at = MORNING.plus(Duration.ofMinutes(minutes));
        measuring.said(new Message(conversation, seq, sender, recipient, at), EventIds.next());
    }

    private Profile stored() {
        return ((Lookup.Found) profiles.find(sellerId)).profile();
    }
}
