package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main job: a seller publishes a gig and a buyer finds it. */
class SellerPublishesAGigIT {
    @BeforeAll
    static void stackIsUp() {
        Stack.awaitUp();
    }

    @Test
    void aBuyerFindsItByWordTypoCategoryPriceAndDelivery() {
        var word = Gigs.ownWord();
        var category = Categories.anyLeaf();
        var seller = People.newSeller("Asha Rao").client();

        var gigId = Gigs.published(seller, Gigs.draft("Logos for " + word + " bakeries", category.slug(), 149_900, 3));

        Gigs.awaitFound("q=" + word, gigId);
        assertThat(Gigs.found("q=" + word + "%20bakery"))
                .as("singular for plural")
                .contains(gigId);
        assertThat(Gigs.found("q=" + misspelt(word))).as("one letter swapped").contains(gigId);
        assertThat(Gigs.found("q=" + word + "&category=" + category.slug())).contains(gigId);
        assertThat(Gigs.found("q=" + word + "&category=" + category.parent()))
                .as("a category includes its children")
                .contains(gigId);
        assertThat(Gigs.found("q=" + word + "&minPrice=149900&maxPrice=149900&currency=INR"))
                .contains(gigId);
        assertThat(Gigs.found("q=" + word + "&maxPrice=149899&currency=INR")).doesNotContain(gigId);
        assertThat(Gigs.found("q=" + word + "&maxDeliveryDays=3")).contains(gigId);
        assertThat(Gigs.found("q=" + word + "&maxDeliveryDays=2")).doesNotContain(gigId);
        assertThat(Gigs.found("q=" + word + "&minRating=4"))
                .as("nobody has rated it yet")
                .doesNotContain(gigId);
    }

    @Test
    void theDemoCatalogueIsFoundByRating() {
        var page = Client.anonymous()
                .get("/api/v1/search/gigs?minRating=4&sort=rating&limit=10")
                .expect(200)
                .json();

        assertThat(page.path("total").asLong()).isPositive();
        page.path("items")
                .forEach(item -> assertThat(item.path("rating").path("average").asDouble())
                        .isGreaterThanOrEqualTo(4));
        assertThat(page.path("facets").propertyNames()).contains("category", "price", "delivery", "rating");
    }

    @Test
    void aPriceChangeAPauseAndAReturnShow() {
        var word = Gigs.ownWord();
        var seller = People.newSeller("Ben Okafor").client();
        var category = Categories.anyLeaf().slug();
        var gigId = Gigs.published(seller, Gigs.draft("Menus for " + word, category, 90_000, 5));
        Gigs.awaitFound("q=" + word, gigId);

        seller.put("/api/v1/gigs/" + gigId, Gigs.draft("Menus for " + word, category, 70_000, 5))
                .expect(200);
        Gigs.awaitFound("q=" + word + "&maxPrice=70000", gigId);

        seller.post("/api/v1/gigs/" + gigId + "/pause").expect(200);
        Gigs.awaitGone("q=" + word, gigId);
        Client.anonymous().get("/api/v1/gigs/" + gigId).expectProblem(404);

        seller.post("/api/v1/gigs/" + gigId + "/publish").expect(200);
        Gigs.awaitFound("q=" + word, gigId);
    }

    @Test
    void aSellersNewNameReachesTheSearch() {
        var word = Gigs.ownWord();
        var seller = People.newSeller("Before");
        var gigId = Gigs.published(
                seller.client(),
                Gigs.draft("Posters for " + word, Categories.anyLeaf().slug(), 50_000, 2));
        Gigs.awaitFound("q=" + word, gigId);

        seller.client()
                .send("PATCH", "/api/v1/users/me", Map.of("displayName", "After"))
                .expect(200);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Client.anonymous()
                                .get("/api/v1/search/gigs?q=" + word)
                                .json()
                                .path("items")
                                .path(0)
                                .path("seller")
                                .path("displayName")
                                .asString())
                        .isEqualTo("After"));
    }

    @Test
    void pagesByCursorShowEachGigOnce() {
        var first = Client.anonymous()
                .get("/api/v1/search/gigs?sort=newest&limit=7")
                .expect(200)
                .json();
        var second = Client.anonymous()
                .get("/api/v1/search/gigs?sort=newest&limit=7&cursor="
                        + first.path("nextCursor").asString())
                .expect(200)
                .json();

        var seen = first.path("items")
                .valueStream()
                .map(item -> item.path("gigId").asString())
                .toList();
        var next = second.path("items")
                .valueStream()
                .map(item -> item.path("gigId").asString())
                .toList();

        assertThat(List.of(seen.size(), next.size())).containsOnly(7);
        assertThat(next).doesNotContainAnyElementsOf(seen);
    }

    private static String misspelt(String word) {
        var middle = word.length() / 2;
        return word.substring(0, middle) + word.charAt(middle + 1) + word.charAt(middle) + word.substring(middle + 2);
    }
}
