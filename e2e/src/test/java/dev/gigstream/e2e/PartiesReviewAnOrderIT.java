package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.e2e.People.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An order comes to its end, both parties review it, and what they gave is seen everywhere. */
class PartiesReviewAnOrderIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Map<String, Object> OF_BUYER = Map.of("rating", 4, "comment", "Good work, on the day agreed.");
    private static final Map<String, Object> OF_SELLER = Map.of("rating", 5, "comment", "Clear brief, quick answers.");

    private final String word = Gigs.ownWord();
    private Person seller;
    private Person buyer;
    private String gigId;
    private String order;

    @BeforeAll
    static void stackIsUp() {
        Stack.awaitUp();
    }

    @BeforeEach
    void anOrderIsPlacedAndPaid() {
        seller = People.newSeller("Asha Rao");
        buyer = People.newBuyer("Ben Okafor");
        gigId = Gigs.published(
                seller.client(),
                Gigs.draft("Logos for " + word, Categories.anyLeaf().slug(), 149_900, 3));
        Gigs.awaitFound("q=" + word, gigId);
        order = Orders.path(Orders.placed(buyer, gigId));
        pay();
    }

    @Test
    void bothReviewsAppearTogetherAndTheRatingFollows() {
        complete();

        Reply first = awaitAccepted(buyer.client(), OF_BUYER);
        assertThat(first.text("status")).isEqualTo("WAITING");
        assertThat(reviewsOfGig()).isEmpty();
        awaitAccepted(seller.client(), OF_SELLER);

        assertThat(reviewsOfGig()).containsExactly(first.text("reviewId"));
        Client anyone = Client.anonymous();
        awaitField("/api/v1/gigs/" + gigId + "/rating", "/histogram/4", "1");
        awaitField("/api/v1/users/" + seller.userId() + "/rating?as=seller", "/average", "4.0");
        awaitField("/api/v1/users/" + buyer.userId() + "/rating?as=buyer", "/average", "5.0");
        awaitField("/api/v1/users/" + seller.userId(), "/rating/asSeller/count", "1");
        awaitField("/api/v1/search/gigs?q=" + word, "/items/0/rating/count", "1");
        awaitField("/api/v1/search/gigs?q=" + word + "&minRating=4", "/items/0/gigId", gigId);
        awaitField("/api/v1/sellers/" + seller.userId(), "/completedOrders", "1");
        awaitField("/api/v1/sellers/" + seller.userId(), "/onTimePercent", "100");
        awaitField(seller.client(), "/api/v1/sellers/me/insights", "/totals/orders", "1");
        awaitField(seller.client(), "/api/v1/sellers/me/insights", "/totals/revenue/0/amountMinor", "149900");
        assertThat(anyone.get("/api/v1/gigs/" + gigId + "/reviews").body())
                .as("nothing of the order is public")
                .doesNotContain(order.substring("/api/v1/orders/".length()));
    }

    @Test
    void refusesWhoeverMayNotReview() {
        Client stranger = People.newBuyer("Eve Stone").client();

        awaitStatus(buyer.client(), 409);
        stranger.post(order + "/reviews", OF_BUYER).expectProblem(404);
        complete();
        awaitAccepted(buyer.client(), OF_BUYER);

        buyer.client().post(order + "/reviews", OF_BUYER).expectProblem(409);
        seller.client()
                .post(order + "/reviews", Map.of("rating", 9, "comment", "Clear brief."))
                .expectProblem(422);
        seller.client().post(order + "/reviews", "{").expectProblem(400);
        Client.anonymous().post(order + "/reviews", OF_BUYER).expectProblem(401);
        stranger.post("/api/v1/reviews/none/reply", Map.of("text", "Thanks")).expectProblem(404);
    }

    private void pay() {
        String path = "/api/v1/payments" + order.substring("/api/v1".length());
        String providerOrderId = Awaitility.await("the payment")
                .atMost(SOON)
                .until(() -> buyer.client().get(path), reply -> reply.status() == 200)
                .text("providerOrderId");
        var handed = new Client(Stack.url("razorpaySimulator"), Map.of())
                .post("/sim/orders/" + providerOrderId + "/pay", Map.of("outcome", "captured"))
                .expect(200)
                .json();
        buyer.client().post(path + "/confirm", handed).expect(200);
        awaitOrder("ACTIVE");
    }

    private void complete() {
        seller.client()
                .post(order + "/deliveries", Map.of("message", "Here it is.", "mediaIds", List.of()))
                .expect(200);
        buyer.client().post(order + "/complete").expect(200);
    }

    private void awaitOrder(String status) {
        Awaitility.await("the order to be " + status)
                .atMost(SOON)
                .until(() -> buyer.client().get(order).text("status"), status::equals);
    }

    /** review-service hears of the order's end a moment later. */
    private Reply awaitAccepted(Client author, Map<String, Object> review) {
        return Awaitility.await("a review to be taken")
                .atMost(SOON)
                .until(() -> author.post(order + "/reviews", review), reply -> reply.status() == 201);
    }

    private void awaitStatus(Client author, int status) {
        Awaitility.await("the answer " + status)
                .atMost(SOON)
                .until(() -> author.post(order + "/reviews", OF_BUYER), reply -> reply.status() == status);
    }

    private static void awaitField(String path, String pointer, String value) {
        awaitField(Client.anonymous(), path, pointer, value);
    }

    private static void awaitField(Client client, String path, String pointer, String value) {
        Awaitility.await(path + " to say " + value + " at " + pointer)
                .atMost(SOON)
                .until(() -> at(client.get(path).json(), pointer), value::equals);
    }

    private static String at(JsonNode body, String pointer) {
        return body.at(pointer).asString();
    }

    private List<String> reviewsOfGig() {
        return Client.anonymous()
                .get("/api/v1/gigs/" + gigId + "/reviews")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(review -> review.path("reviewId").asString())
                .toList();
    }
}
