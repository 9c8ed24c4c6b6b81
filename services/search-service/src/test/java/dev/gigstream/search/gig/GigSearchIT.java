package dev.gigstream.search.gig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.events.search.GigDocument;
import dev.gigstream.events.shared.Money;
import dev.gigstream.search.fixture.DemoGigs;
import dev.gigstream.search.fixture.SearchClient;
import dev.gigstream.search.fixture.TestIndex;
import dev.gigstream.search.trend.Trends;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "search.activity.enabled=false")
@WithInfrastructure(Server.ELASTICSEARCH)
class GigSearchIT {
    private static boolean filled;

    private final TestIndex index = new TestIndex(System.getProperty("ELASTICSEARCH_URL"));
    private SearchClient search;

    @LocalServerPort
    private int port;

    @Autowired
    private Trends trends;

    @BeforeEach
    void fill() {
        search = new SearchClient(port);
        if (!filled) {
            index.fill(DemoGigs.all());
            filled = true;
        }
    }

    @Test
    void answersInTheShapeOfTheContract() {
        JsonNode page = search.get("/gigs?q=minimalist logo");

        JsonNode first = page.at("/items/0");
        assertThat(first.path("title").asString()).contains("minimalist logo");
        assertThat(first.propertyNames())
                .containsExactlyInAnyOrder(
                        "gigId",
                        "title",
                        "category",
                        "tags",
                        "startingPrice",
                        "fastestDeliveryDays",
                        "rating",
                        "imageUrl",
                        "seller",
                        "highlight",
                        "score");
        assertThat(first.path("startingPrice").propertyNames()).containsExactlyInAnyOrder("amountMinor", "currency");
        assertThat(first.path("seller").propertyNames()).containsExactlyInAnyOrder("userId", "displayName", "level");
        assertThat(page.propertyNames())
                .containsExactlyInAnyOrder("items", "total", "facets", "didYouMean", "tookMs", "nextCursor");
    }

    @Test
    void countsAFacetAsIfItsOwnFilterWereNotSet() {
        JsonNode all = search.get("/gigs?q=design");
        String category = all.at("/facets/category/0/value").asString();

        JsonNode narrowed = search.get("/gigs?q=design&category=" + category);

        assertThat(narrowed.at("/facets/category")).isEqualTo(all.at("/facets/category"));
        assertThat(narrowed.path("total")).isEqualTo(all.at("/facets/category/0/count"));
    }

    @Test
    void aFacetObeysTheFiltersOfTheOthers() {
        JsonNode narrowed = search.get("/gigs?category=wordpress&maxDeliveryDays=3");

        long fast = count(narrowed.at("/facets/delivery"), "maxDays", 3);
        assertThat(narrowed.path("total").asLong()).isEqualTo(fast).isPositive();
        assertThat(count(narrowed.at("/facets/category"), "value", "wordpress")).isEqualTo(fast);
        assertThat(narrowed.at("/facets/category").size()).isGreaterThan(2);
    }

    @Test
    void aCategoryIncludesItsChildrenAndSeveralMeanEither() {
        long parent = search.get("/gigs?category=web-development").path("total").asLong();
        long child = search.get("/gigs?category=wordpress").path("total").asLong();
        long other = search.get("/gigs?category=logo-design").path("total").asLong();

        long both = search.get("/gigs?category=wordpress&category=logo-design")
                .path("total")
                .asLong();

        assertThat(parent).isGreaterThan(child);
        assertThat(both).isEqualTo(child + other);
    }

    @Test
    void filtersPricesOfTheMarketCurrencyUnlessAnotherIsNamed() {
        JsonNode rupees = search.get("/gigs?minPrice=100000&maxPrice=500000&limit=100");
        JsonNode euros = search.get("/gigs?minPrice=5000&maxPrice=20000&currency=EUR&limit=100");

        assertThat(rupees.path("items")).isNotEmpty().allSatisfy(it -> {
            assertThat(it.at("/startingPrice/currency").asString()).isEqualTo("INR");
            assertThat(it.at("/startingPrice/amountMinor").asLong()).isBetween(100_000L, 500_000L);
        });
        assertThat(euros.path("items"))
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(it.at("/startingPrice/currency").asString()).isEqualTo("EUR"));
        assertThat(euros.at("/facets/price/0/to").asLong()).isEqualTo(1_000);
    }

    @Test
    void countsPricesInBandsThatAddUp() {
        JsonNode page = search.get("/gigs?currency=INR");

        long sum = 0;
        for (JsonNode band : page.at("/facets/price")) {
            sum += band.path("count").asLong();
        }
        assertThat(sum).isEqualTo(page.path("total").asLong()).isPositive();
    }

    @Test
    void filtersByRatingDeliveryLevelAndTag() {
        assertThat(search.get("/gigs?minRating=4.5&limit=100").path("items"))
                .isNotEmpty()
                .allSatisfy(
                        it -> assertThat(it.at("/rating/average").asDouble()).isGreaterThanOrEqualTo(4.5));
        assertThat(search.get("/gigs?maxDeliveryDays=2&limit=100").path("items"))
                .isNotEmpty()
                .allSatisfy(
                        it -> assertThat(it.path("fastestDeliveryDays").asInt()).isLessThanOrEqualTo(2));
        assertThat(search.get("/gigs?sellerLevel=TOP_RATED&limit=100").path("items"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.at("/seller/level").asString()).isEqualTo("TOP_RATED"));
        assertThat(search.get("/gigs?tag=branding&tag=Lettering").path("total").asLong())
                .isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "price_asc", "price_desc", "rating", "newest", "delivery"})
    void pagesThroughEverythingOnceInEveryOrder(String sort) {
        List<String> seen = search.allPages("/gigs?limit=37&sort=" + sort);

        assertThat(seen).hasSize(DemoGigs.all().size()).doesNotHaveDuplicates();
    }

    @Test
    void aTextSearchPagesWithoutGapsWhileGigsComeAndGo() {
        JsonNode first = search.get("/gigs?q=design&limit=10");
        List<String> before = search.allPages("/gigs?q=design&limit=50");
        List<GigDocument> others = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            others.add(aGig("Design design of a design number " + i));
        }
        index.add(others);

        List<String> seen = new ArrayList<>(SearchClient.ids(first));
        seen.addAll(search.allPages(
                "/gigs?q=design&limit=10", first.path("nextCursor").asString()));
        others.forEach(it -> index.remove(it.getGigId()));

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(new HashSet<>(seen)).containsAll(before);
    }

    @Test
    void sortsPricesOfOneCurrencyAfterAnother() {
        List<JsonNode> items = new ArrayList<>();
        search.get("/gigs?sort=price_asc&limit=100").path("items").forEach(items::add);

        assertThat(items)
                .allSatisfy(it ->
                        assertThat(it.at("/startingPrice/currency").asString()).isEqualTo("INR"));
        assertThat(items)
                .extracting(it -> it.at("/startingPrice/amountMinor").asLong())
                .isSorted();
    }

    @Test
    void saysWhatWasMeant() {
        JsonNode page = search.get("/gigs?q=kubernets");

        assertThat(page.path("didYouMean").asString()).isEqualTo("kubernetes");
        assertThat(page.at("/items/0/title").asString()).contains("Kubernetes");
    }

    @Test
    void aCodeWithAnotherDigitIsAnotherThing() {
        GigDocument gig = aGig("Codeword zx81alpha");
        index.add(List.of(gig));

        assertThat(search.get("/gigs?q=zx81alpha").at("/items/0/gigId").asString())
                .isEqualTo(gig.getGigId());
        assertThat(search.get("/gigs?q=zx82alpha").path("total").asLong()).isZero();
        index.remove(gig.getGigId());
    }

    @Test
    void markupInAGigComesBackEncodedInTheHighlight() {
        GigDocument gig = aGig("Xylograph <script>alert(1)</script> prints");
        index.add(List.of(gig));

        JsonNode page = search.get("/gigs?q=xylograph");

        assertThat(page.at("/items/0/highlight").asString())
                .contains("<em>Xylograph</em>")
                .doesNotContain("<script>");
        index.remove(gig.getGigId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title:* OR _exists_:gigId",
                "\"unclosed (brackets",
                "{\"match_all\":{}}",
                "*",
                "logo~100000000",
                "/.*.*.*x/",
                "'; DROP TABLE gigs; --",
                "\u0000\u0001",
                "c++ & c#"
            })
    void syntaxIsPlainText(String typed) {
        assertThat(search.statusOf("/gigs", "q", typed)).isEqualTo(200);
        assertThat(search.statusOf("/suggest", "q", typed)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=x",
                "minPrice=-1",
                "minPrice=5&maxPrice=4",
                "minPrice=1e3",
                "maxDeliveryDays=0",
                "minRating=6",
                "minRating=NaN",
                "sort=best",
                "currency=RUPEE",
                "sellerLevel=GOD"
            })
    void refusesWhatCannotBeUsed(String parameters) {
        assertThat(search.status("/gigs?" + parameters)).isEqualTo(422);
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(search.statusOf("/gigs", "q", "x".repeat(201))).isEqualTo(422);
        assertThat(search.statusOf("/gigs", "q", "x ".repeat(100))).isEqualTo(200);
    }

    @Test
    void refusesACursorOfAnotherSearchAndOneThatWasMadeUp() {
        String cursor = search.get("/gigs?q=design&limit=5").path("nextCursor").asString();

        assertThat(search.status("/gigs?q=logo&cursor=" + cursor)).isEqualTo(400);
        assertThat(search.status("/gigs?q=design&cursor=" + cursor.substring(3)))
                .isEqualTo(400);
        assertThat(search.status("/gigs?q=design&cursor=abc")).isEqualTo(400);
    }

    @Test
    void completesCategoriesTagsAndTitlesDespiteASlip() {
        JsonNode exact = search.get("/suggest?q=logo");
        JsonNode slipped = search.get("/suggest?q=wordpers");

        assertThat(exact.path("items").size()).isBetween(3, 8);
        assertThat(exact.path("items"))
                .extracting(it -> it.path("kind").asString())
                .contains("CATEGORY", "TAG", "GIG");
        assertThat(slipped.path("items"))
                .extracting(it -> it.path("text").asString().toLowerCase())
                .anyMatch(it -> it.contains("wordpress"));
        assertThat(search.get("/suggest?q=").path("items")).isEmpty();
    }

    @Test
    void listsWhatIsRisingInACategory() {
        JsonNode page = search.get("/trending?category=video-animation&limit=5");

        assertThat(page.path("items").size()).isEqualTo(5);
        assertThat(page.at("/items/0/seller/displayName").asString()).isNotBlank();
    }

    @Test
    void whatIsOpenedRisesWithinItsCategoryAndTheRestFollows() {
        JsonNode before = search.get("/trending?category=video-animation&limit=5");
        List<String> ids = SearchClient.ids(before);
        trends.hear(ids.get(3), new Trends.Trend(1, List.of(new Trends.Hour(Instant.now(), 3, 0))));
        trends.hear("gone", new Trends.Trend(1, List.of(new Trends.Hour(Instant.now(), 9, 9))));

        List<String> after = await().until(
                        () -> SearchClient.ids(search.get("/trending?category=video-animation&limit=5")),
                        it -> it.getFirst().equals(ids.get(3)));

        assertThat(after).hasSize(5).doesNotHaveDuplicates().doesNotContain("gone");
        assertThat(SearchClient.ids(search.get("/trending?category=logo-design&limit=5")))
                .doesNotContain(ids.get(3));
    }

    @Test
    void takesNoteOfAClickOnAGigThatCanBeFound() {
        String gigId = DemoGigs.all().getFirst().getGigId();

        assertThat(search.click(gigId)).isEqualTo(202);
        assertThat(search.click("unknown")).isEqualTo(404);
        assertThat(search.click("x".repeat(2_000))).isEqualTo(404);
    }

    @Test
    void aBadTokenIsRefusedThoughNoneIsNeeded() {
        assertThat(search.statusWithToken("/gigs", "not.a.token")).isIn(401, 503);
    }

    private static long count(JsonNode facet, String name, Object value) {
        for (JsonNode bucket : facet) {
            if (bucket.path(name).asString().equals(value.toString())) {
                return bucket.path("count").asLong();
            }
        }
        return -1;
    }

    private static GigDocument aGig(String title) {
        return GigDocument.newBuilder(DemoGigs.all().getFirst())
                .setGigId(UUID.randomUUID().toString())
                .setTitle(title)
                .setStartingPrice(new Money(999_999_900L, "INR"))
                .setPublishedAt(Instant.parse("2024-01-01T00:00:00Z"))
                .build();
    }
}
