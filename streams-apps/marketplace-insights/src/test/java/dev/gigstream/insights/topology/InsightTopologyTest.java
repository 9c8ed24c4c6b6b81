package dev.gigstream.insights.topology;

import static dev.gigstream.insights.topology.Events.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.events.Topics;
import dev.gigstream.events.gigs.GigStatus;
import dev.gigstream.events.insights.CategoryDay;
import dev.gigstream.events.insights.SellerDay;
import dev.gigstream.events.insights.TrendingHour;
import dev.gigstream.events.shared.Money;
import dev.gigstream.streams.testing.GoldenTopology;
import dev.gigstream.streams.testing.TestTopologies;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsightTopologyTest {
    private static final Instant NEXT_DAY = NOON.plus(Duration.ofDays(1));

    @TempDir
    Path state;

    private InsightsUnderTest insights;

    @BeforeEach
    void start() {
        insights = new InsightsUnderTest(state);
    }

    @AfterEach
    void stop() {
        insights.close();
    }

    @Test
    void countsASearchForEveryGigItShowedAndAClickForTheOneThatWasOpened() {
        gigsOfTwoSellers();

        insights.tell(aSearch("e1", NOON, "logo", "song"));
        insights.tell(aClick("e2", NOON, "logo"));

        assertThat(day("sam:2026-03-01")).satisfies(day -> {
            assertThat(day.getSellerId()).isEqualTo("sam");
            assertThat(day.getDay()).isEqualTo("2026-03-01");
            assertThat(day.getViews()).isEqualTo(1);
            assertThat(day.getClicks()).isEqualTo(1);
        });
        assertThat(day("tim:2026-03-01").getViews()).isEqualTo(1);
        assertThat(day("tim:2026-03-01").getClicks()).isZero();
        assertThat(category("logo-design:2026-03-01").getClicks()).isEqualTo(1);
    }

    @Test
    void whatHappensToOneSellerIsNoFigureOfAnother() {
        gigsOfTwoSellers();

        insights.tell(aClick("e1", NOON, "logo"));
        insights.tell(anOrder("o1", "logo", 2, NOON, null));

        assertThat(insights.sellerDays()).containsOnlyKeys("sam:2026-03-01");
    }

    @Test
    void anEventThatComesTwiceCountsOnce() {
        gigsOfTwoSellers();

        for (int times = 0; times < 2; times++) {
            insights.tell(aSearch("e1", NOON, "logo", "logo"));
            insights.tell(aClick("e2", NOON, "logo"));
            insights.tell(anOrder("o1", "logo", 2, NOON, null));
            insights.tell(held("o1", NOON));
        }

        assertThat(figures("sam:2026-03-01")).containsExactly(1L, 1L, 1L);
        assertThat(category("logo-design:2026-03-01").getHeld()).containsExactly(inr(TOTAL));
    }

    @Test
    void aDayBeginsAtMidnightInUtc() {
        gigsOfTwoSellers();

        insights.tell(aClick("e1", Instant.parse("2026-03-01T23:59:59.999Z"), "logo"));
        insights.tell(aClick("e2", Instant.parse("2026-03-02T00:00:00Z"), "logo"));

        assertThat(day("sam:2026-03-01").getClicks()).isEqualTo(1);
        assertThat(day("sam:2026-03-02").getClicks()).isEqualTo(1);
    }

    @Test
    void whatWasLateCountsOnTheDayItHappened() {
        gigsOfTwoSellers();
        insights.tell(aClick("e1", NEXT_DAY, "logo"));

        insights.tell(aClick("e2", NOON.plus(Duration.ofHours(1)), "logo"));

        assertThat(day("sam:2026-03-01").getClicks()).isEqualTo(1);
        assertThat(day("sam:2026-03-02").getClicks()).isEqualTo(1);
    }

    @Test
    void whatWasLaterThanThatIsLeftOut() {
        gigsOfTwoSellers();
        insights.tell(aClick("e1", NEXT_DAY.plus(Duration.ofHours(2)), "logo"));

        insights.tell(aClick("e2", NOON, "logo"));

        assertThat(insights.sellerDays()).containsOnlyKeys("sam:2026-03-02");
    }

    @Test
    void whatHappenedWithAGigWaitsUntilTheGigIsKnown() {
        insights.tell(aClick("e1", NOON, "logo"));
        insights.tell(anOrder("o1", "logo", 2, NOON, null));
        assertThat(insights.sellerDays()).isEmpty();

        insights.tell(aGig("logo", "sam", "logo-design").build());

        assertThat(figures("sam:2026-03-01")).containsExactly(0L, 1L, 1L);
        assertThat(insights.trends()).containsOnlyKeys("logo");
    }

    @Test
    void theDaysOfAGigMoveAlongToItsNewCategory() {
        gigsOfTwoSellers();
        insights.tell(aClick("e1", NOON, "logo"));

        insights.tell(aGig("logo", "sam", "branding").setAggregateVersion(3).build());
        insights.tell(aGig("logo", "sam", "logo-design").build());

        assertThat(category("logo-design:2026-03-01").getClicks()).isZero();
        assertThat(category("branding:2026-03-01").getClicks()).isEqualTo(1);
        assertThat(day("sam:2026-03-01").getClicks()).isEqualTo(1);
    }

    @Test
    void anOrderCountsWhenItIsFundedAndItsMoneyWhereItGoes() {
        gigsOfTwoSellers();

        insights.tell(anOrder("o1", "logo", 1, null, null));
        insights.tell(anOrder("o1", "logo", 2, NOON, null));
        insights.tell(held("o1", NOON));
        insights.tell(anOrder("o1", "logo", 3, NOON, NEXT_DAY));
        insights.tell(released("o1", NOON));

        assertThat(day("sam:2026-03-01").getOrders()).isEqualTo(1);
        assertThat(day("sam:2026-03-01").getRevenue()).containsExactly(inr(PRICE));
        CategoryDay first = category("logo-design:2026-03-01");
        assertThat(first.getHeld()).containsExactly(inr(TOTAL));
        assertThat(first.getReleased()).isEmpty();
        CategoryDay second = category("logo-design:2026-03-02");
        assertThat(second.getReleased()).containsExactly(inr(SHARE));
        assertThat(second.getFees()).containsExactly(inr(FEES));
        assertThat(second.getOrders()).isZero();
    }

    @Test
    void moneyThatGoesBackIsARefund() {
        gigsOfTwoSellers();

        insights.tell(anOrder("o1", "logo", 3, NOON, NOON));
        insights.tell(refunded("o1", NOON));

        assertThat(category("logo-design:2026-03-01").getRefunded()).containsExactly(inr(TOTAL));
    }

    @Test
    void anEarlierStateThatComesLaterChangesNothing() {
        gigsOfTwoSellers();
        insights.tell(released("o1", NOON));
        insights.tell(anOrder("o1", "logo", 3, NOON, NEXT_DAY));

        insights.tell(held("o1", NOON));
        insights.tell(anOrder("o1", "logo", 1, null, null));

        assertThat(day("sam:2026-03-01").getOrders()).isEqualTo(1);
        assertThat(category("logo-design:2026-03-02").getReleased()).containsExactly(inr(SHARE));
    }

    @Test
    void currenciesAreSummedApart() {
        gigsOfTwoSellers();

        insights.tell(anOrder("o1", "logo", 2, NOON, null));
        insights.tell(anOrder("o2", "logo", 2, NOON, null, "EUR"));

        assertThat(day("sam:2026-03-01").getRevenue()).containsExactly(new Money(PRICE, "EUR"), inr(PRICE));
    }

    @Test
    void tellsHowAGigDidHourByHour() {
        gigsOfTwoSellers();
        insights.tell(aSearch("e0", NOON, "logo", "song"));

        insights.tell(aClick("e1", NOON, "logo"));
        insights.tell(aClick("e2", NOON.plus(Duration.ofMinutes(61)), "logo"));
        insights.tell(anOrder("o1", "logo", 2, NOON, null));

        assertThat(insights.trends()).containsOnlyKeys("logo");
        assertThat(insights.trends().get("logo").getHours())
                .containsExactly(
                        new TrendingHour(NOON, 1L, 1L), new TrendingHour(NOON.plus(Duration.ofHours(1)), 1L, 0L));
    }

    @Test
    void aGigThatIsNotOnOfferTrendsNoMore() {
        gigsOfTwoSellers();
        insights.tell(aClick("e1", NOON, "logo"));
        insights.tell(aClick("e2", NOON, "song"));

        insights.tell(aGig("logo", "sam", "logo-design")
                .setAggregateVersion(3)
                .setStatus(GigStatus.PAUSED)
                .build());
        insights.eraseGig("song");
        insights.tell(aClick("e3", NOON, "song"));

        assertThat(insights.trends()).containsEntry("logo", null).containsEntry("song", null);
    }

    @Test
    void ofAnErasedSellerNothingIsKeptAndNothingThatComesLater() {
        gigsOfTwoSellers();
        insights.tell(aClick("e1", NOON, "logo"));
        insights.tell(aClick("e2", NEXT_DAY, "logo"));
        assertThat(insights.sellerDays()).doesNotContainValue(null).hasSize(2);

        insights.eraseGig("logo");
        insights.eraseAccount("sam");
        insights.tell(aClick("e3", NEXT_DAY, "logo"));
        insights.tell(anOrder("o1", "logo", 3, NEXT_DAY, null));

        assertThat(insights.sellerDays()).containsEntry("sam:2026-03-01", null).containsEntry("sam:2026-03-02", null);
        assertThat(category("logo-design:2026-03-02").getOrders()).isEqualTo(1);
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheNextEventOn() {
        gigsOfTwoSellers();

        insights.tellBytes(Topics.SEARCH_ACTIVITY, new byte[] {9, 9, 9});
        insights.tell(aClick("e1", NOON, "logo"));

        assertThat(insights.deadLetters().readRecordsToList()).hasSize(1);
        assertThat(day("sam:2026-03-01").getClicks()).isEqualTo(1);
    }

    /** Duplicates anywhere and any order, as far as nothing is later than may be. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void equalsABatchRecountOfWhateverHappened(long seed) {
        List<SpecificRecord> history = Histories.random(new Random(seed));

        history.forEach(insights::tell);

        Recount recount = Recount.of(history);
        assertThat(Recount.ofSellers(insights.sellerDays().values())).isEqualTo(recount.sellers());
        assertThat(Recount.ofCategories(insights.categoryDays().values())).isEqualTo(recount.categories());
    }

    @Test
    void everythingStatefulHasTheNameWeChose() {
        GoldenTopology.assertMatches(
                InsightsUnderTest.topology(TestTopologies.settings(InsightsUnderTest.APPLICATION, state)),
                Path.of("src/test/resources/insight-topology.txt"));
    }

    private void gigsOfTwoSellers() {
        insights.tell(aGig("logo", "sam", "logo-design").build());
        insights.tell(aGig("song", "tim", "songwriting").build());
    }

    private SellerDay day(String key) {
        return insights.sellerDays().get(key);
    }

    private List<Long> figures(String key) {
        SellerDay day = day(key);
        return List.of(day.getViews(), day.getClicks(), day.getOrders());
    }

    private CategoryDay category(String key) {
        return insights.categoryDays().get(key);
    }

    private static Money inr(long minor) {
        return new Money(minor, "INR");
    }
}
