package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What happens to an order is told to whoever it concerns, once in the inbox and, unread, once by mail. */
class ToldOnceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @BeforeAll
    static void stackIsUp() {
        Stack.awaitUp();
    }

    @Test
    void eachStepOfAnOrderIsToldOnce() {
        var seller = People.newSeller("Asha Rao");
        var buyer = People.newBuyer("Ben Okafor");
        var orderId = paidOrder(seller, buyer);

        seller.client()
                .post(
                        "/api/v1/orders/" + orderId + "/deliveries",
                        Map.of("message", "Here it is", "mediaIds", List.of()))
                .expect(200);
        buyer.client().post("/api/v1/orders/" + orderId + "/complete").expect(200);

        awaitKinds(seller, "GIG_PUBLISHED", "ORDER_PLACED", "ORDER_FUNDED", "ORDER_COMPLETED", "PAYMENT_RELEASED");
        awaitKinds(buyer, "ORDER_FUNDED", "ORDER_DELIVERED");
        assertThat(inbox(seller))
                .filteredOn(item -> item.path("kind").asString().equals("ORDER_PLACED"))
                .singleElement()
                .satisfies(item -> assertThat(item.path("title").asString()).contains("Ben Okafor"));
    }

    @Test
    void whatIsReadStaysReadAndWhatIsNotIsMailedOnce() {
        var seller = People.newSeller("Chen Wei");
        Client.anonymous()
                .post("/api/v1/auth/email/verify", Map.of("token", People.tokenMailedTo(seller.email(), "verify")))
                .expect(204);
        Gigs.published(
                seller.client(),
                Gigs.draft("Mascots for " + Gigs.ownWord(), Categories.anyLeaf().slug(), 90_000, 3));
        awaitKinds(seller, "GIG_PUBLISHED");

        Awaitility.await("the mail").atMost(PATIENCE).until(() -> mails(seller.email(), "Your gig is live") == 1);
        var id = inbox(seller).getFirst().path("notificationId").asString();
        seller.client().post("/api/v1/notifications/" + id + "/read").expect(200);

        assertThat(seller.client()
                        .get("/api/v1/notifications/unread-count")
                        .json()
                        .path("unread")
                        .asInt())
                .isZero();
        People.newBuyer("Dan")
                .client()
                .post("/api/v1/notifications/" + id + "/read")
                .expectProblem(404);
        Client.anonymous().get("/api/v1/notifications").expectProblem(401);
        assertThat(mails(seller.email(), "Your gig is live")).isEqualTo(1);
    }

    private static String paidOrder(People.Person seller, People.Person buyer) {
        var gigId = Gigs.published(
                seller.client(),
                Gigs.draft("Banners for " + Gigs.ownWord(), Categories.anyLeaf().slug(), 50_000, 2));
        return Orders.paid(buyer, gigId);
    }

    private static void awaitKinds(People.Person person, String... kinds) {
        Awaitility.await("the inbox of " + person.userId())
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(inbox(person))
                        .extracting(item -> item.path("kind").asString())
                        .containsExactlyInAnyOrder(kinds));
    }

    private static List<JsonNode> inbox(People.Person person) {
        return person.client()
                .get("/api/v1/notifications")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private static long mails(String address, String subject) {
        var reply = new Client(Stack.url("mail"), Map.of()).get("/api/user/" + address + "/messages");
        return reply.status() != 200
                ? 0
                : reply.json()
                        .valueStream()
                        .filter(mail -> mail.path("mimeMessage").asString().contains("Subject: " + subject))
                        .count();
    }
}
