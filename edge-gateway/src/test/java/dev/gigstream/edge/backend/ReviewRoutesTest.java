package dev.gigstream.edge.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.edge.Edge;
import dev.gigstream.edge.FakeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reviews and ratings lie below gigs, users and orders, and still are another service's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewRoutesTest {
    private final FakeService reviews = new FakeService();
    private final Edge edge = Edge.start("REVIEW_SERVICE_URL=" + reviews.url());

    @AfterAll
    void stop() {
        edge.close();
        reviews.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/gigs/1/reviews",
                "/api/v1/gigs/1/rating",
                "/api/v1/users/1/reviews",
                "/api/v1/users/1/rating"
            })
    void everybodyReadsReviewsAndRatings(String path) {
        assertThat(edge.get(path).statusCode()).isEqualTo(200);
        assertThat(reviews.received(path)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/orders/1/reviews", "/api/v1/reviews/1/reply", "/api/v1/admin/reviews/1/hide"})
    void writingNeedsAToken(String path) {
        assertThat(edge.post(path, "{}").statusCode()).isEqualTo(401);
        assertThat(reviews.received(path)).isEmpty();
    }

    @Test
    void whatLiesBesideThemGoesWhereItWent() {
        edge.get("/api/v1/gigs/1");
        edge.get("/api/v1/users/1");

        assertThat(edge.service().received("/api/v1/gigs/1")).hasSize(1);
        assertThat(edge.service().received("/api/v1/users/1")).hasSize(1);
    }
}
