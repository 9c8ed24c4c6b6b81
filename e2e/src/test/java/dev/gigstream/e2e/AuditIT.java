package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.e2e.People.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever a moderator does, and wherever, another one finds it in the audit, once and in the order it was done. */
class AuditIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Client moderator = People.login("admin@demo.gigstream.dev", Stack.demoPassword());
    private final Person seller = People.newSeller("Asha Rao");
    private final Person buyer = People.newBuyer("Ben Okafor");
    private final String gigId = Gigs.published(
            seller.client(),
            Gigs.draft("Logos for " + Gigs.ownWord(), Categories.anyLeaf().slug(), 149_900, 3));

    @BeforeAll
    static void up() {
        Stack.awaitUp();
    }

    @Test
    void listsWhatWasDoneToGigsPeopleReviewsAndDisputes() {
        String reviewId = reviewOf(completedOrder());
        JsonNode dispute = disputedOrder();
        String disputed = dispute.path("orderId").asString();
        String disputeId = dispute.at("/dispute/disputeId").asString();

        act("/gigs/" + gigId + "/takedown");
        act("/gigs/" + gigId + "/restore");
        act("/reviews/" + reviewId + "/hide");
        act("/reviews/" + reviewId + "/restore");
        act("/users/" + buyer.userId() + "/suspend");
        act("/users/" + buyer.userId() + "/reinstate");
        act("/users/" + buyer.userId() + "/grant-admin");
        moderator
                .post(
                        "/api/v1/admin/disputes/" + disputeId + "/resolve",
                        Map.of("outcome", "REFUND_BUYER", "note", "Nothing usable came."))
                .expect(200);

        List<JsonNode> acts = Awaitility.await("eight acts in the audit")
                .atMost(SOON)
                .until(() -> actsOn(List.of(gigId, reviewId, buyer.userId(), disputed)), found -> found.size() == 8);
        assertThat(acts)
                .extracting(act -> act.path("action").asString() + " "
                        + act.path("subjectId").asString())
                .containsExactly(
                        "DISPUTE_RESOLVED " + disputed,
                        "ADMIN_GRANTED " + buyer.userId(),
                        "USER_REINSTATED " + buyer.userId(),
                        "USER_SUSPENDED " + buyer.userId(),
                        "REVIEW_RESTORED " + reviewId,
                        "REVIEW_HIDDEN " + reviewId,
                        "GIG_RESTORED " + gigId,
                        "GIG_TAKEN_DOWN " + gigId);
        assertThat(acts).extracting(act -> act.path("actorId").asString()).containsOnly(moderatorId());
        assertThat(acts.getFirst().path("note").asString()).isEqualTo("Nothing usable came.");
        assertThat(acts.getFirst().path("settlement").path("kind").asString()).isEqualTo("REFUND");
    }

    @Test
    void showsItToModeratorsOnly() {
        seller.client().get("/api/v1/admin/audit").expectProblem(403);
        Client.anonymous().get("/api/v1/admin/audit").expectProblem(401);
    }

    private void act(String path) {
        moderator.post("/api/v1/admin" + path).expect(200);
    }

    private List<JsonNode> actsOn(List<String> subjects) {
        return moderator
                .get("/api/v1/admin/audit?limit=100")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(act -> subjects.contains(act.path("subjectId").asString()))
                .toList();
    }

    private String moderatorId() {
        return moderator.get("/api/v1/users/me").expect(200).text("userId");
    }

    private String completedOrder() {
        String order = paidOrder();
        deliver(order);
        buyer.client().post(order + "/complete").expect(200);
        return order;
    }

    private String reviewOf(String order) {
        return Awaitility.await("the review to be taken")
                .atMost(SOON)
                .until(
                        () -> buyer.client()
                                .post(order + "/reviews", Map.of("rating", 1, "comment", "Never again, I am afraid.")),
                        reply -> reply.status() == 201)
                .text("reviewId");
    }

    private JsonNode disputedOrder() {
        String order = paidOrder();
        deliver(order);
        String requestId = buyer.client()
                .post(order + "/cancellation-requests", Map.of("reason", "Half of it is missing."))
                .expect(200)
                .json()
                .at("/cancellation/requestId")
                .asString();
        seller.client()
                .post(order + "/cancellation-requests/" + requestId + "/decline")
                .expect(200);
        return buyer.client()
                .post(order + "/disputes", Map.of("reason", "Nobody answers."))
                .expect(200)
                .json();
    }

    private void deliver(String order) {
        seller.client()
                .post(order + "/deliveries", Map.of("message", "Here it is.", "mediaIds", List.of()))
                .expect(200);
    }

    private String paidOrder() {
        return Orders.path(Orders.paid(buyer, gigId));
    }
}
