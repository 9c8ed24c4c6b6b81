package dev.gigstream.users.insights.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import dev.gigstream.users.ApiTest;
import dev.gigstream.users.insights.Figures;
import dev.gigstream.users.insights.SellerDay;
import dev.gigstream.users.insights.SellerDays;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class InsightsApiTest {

    private static final String MINE = "/api/v1/sellers/me/insights";
    private static final String FIRST_WEEK = MINE + "?from=2026-03-01&to=2026-03-07";
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    @Autowired
    private SellerDays days;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Api anonymous;

    private final String sellerId = EventIds.next();
    private Api seller;

    @BeforeEach
    void comeIn() {
        seller = anonymous.as(tokens, sellerId, "BUYER", "SELLER");
    }

    @Test
    void showsEachDayAndAllTogether() {
        days.keep(day(sellerId, MONDAY, 3, new Figures(40, 8, 1, Map.of("INR", 249_900L))));
        days.keep(day(sellerId, MONDAY.plusDays(1), 1, new Figures(2, 1, 1, Map.of("EUR", 900L, "INR", 100L))));

        Answer week = seller.get(FIRST_WEEK);

        assertThat(week.status()).isEqualTo(200);
        assertThat(week.json().path("days")).hasSize(7);
        assertThat(week.json().at("/days/0/day").asString()).isEqualTo("2026-03-01");
        assertThat(week.json().at("/days/0/conversion").isNull()).isTrue();
        assertThat(week.json().at("/days/1/views").asLong()).isEqualTo(40);
        assertThat(week.json().at("/days/1/revenue/0/amountMinor").asLong()).isEqualTo(249_900);
        assertThat(week.json().at("/days/1/conversion").asDouble()).isEqualTo(0.125);
        assertThat(week.json().at("/totals/clicks").asLong()).isEqualTo(9);
        assertThat(week.json().at("/totals/revenue").toString()).isEqualTo("""
                        [{"amountMinor":900,"currency":"EUR"},{"amountMinor":250000,"currency":"INR"}]""");
    }

    @Test
    void showsNothingOfAnybodyElse() {
        days.keep(day(EventIds.next(), MONDAY, 1, new Figures(5, 5, 5, Map.of())));
        days.keep(day(sellerId + "0", MONDAY, 1, new Figures(5, 5, 5, Map.of())));

        Answer week = seller.get(FIRST_WEEK);

        assertThat(week.json().at("/totals/views").asLong()).isZero();
    }

    @Test
    void anOlderRecordChangesNothingAndADroppedDayIsGone() {
        days.keep(day(sellerId, MONDAY, 3, new Figures(3, 0, 0, Map.of())));
        days.keep(day(sellerId, MONDAY, 2, new Figures(2, 0, 0, Map.of())));
        long kept = seller.get(FIRST_WEEK).json().at("/totals/views").asLong();

        days.drop(sellerId, MONDAY);

        assertThat(kept).isEqualTo(3);
        assertThat(seller.get(FIRST_WEEK).json().at("/totals/views").asLong()).isZero();
    }

    @Test
    void showsTheLastThirtyDaysUnlessAsked() {
        Answer month = seller.get(MINE);

        assertThat(month.json().path("days")).hasSize(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=yesterday",
                "?from=2026-02-30",
                "?from=2026-03-02&to=2026-03-01",
                "?from=2024-01-01&to=2026-01-01",
                "?to=9999-12-31"
            })
    void refusesAPeriodThatIsNone(String period) {
        Answer refused = seller.get(MINE + period);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors")).hasSize(1);
    }

    @Test
    void isForSellersOnly() {
        assertThat(anonymous.get(MINE).status()).isEqualTo(401);
        assertThat(anonymous.as(tokens, EventIds.next(), "BUYER").get(MINE).status())
                .isEqualTo(403);
    }

    private static SellerDay day(String sellerId, LocalDate day, long version, Figures figures) {
        return new SellerDay(sellerId, day, version, figures);
    }
}
