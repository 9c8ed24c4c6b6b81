package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.e2e.People.Person;
import dev.gigstream.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A seller who has sold, talked and reviewed erases the account, and the marketplace forgets who that was. */
class ErasureIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ERASE = "/api/v1/auth/account/erase";
    private static final Map<String, String> BY_PASSWORD = Map.of("currentPassword", People.PASSWORD);

    private final String word = Gigs.ownWord();
    private final String name = "Wanda " + word;
    private Person seller;
    private Person buyer;
    private String gigId;
    private JsonNode order;

    @BeforeAll
    static void stackIsUp() {
        Stack.awaitUp();
    }

    @Test
    void nothingLeadsToWhoErasedAnAccountAndNobodyElseLosesAnything() {
        sellAndTalk();

        seller.client().post(ERASE, Map.of("currentPassword", "a guess")).expectProblem(422);
        seller.client().post(ERASE, BY_PASSWORD).expect(204);

        login().expectProblem(401);
        awaitStatus(seller.client(), "/api/v1/notifications", 401);
        assertForgotten();
        assertOthersKeepTheirs();
        assertNobodyCanTakeTheirPlace();
        Promises.assertKept();
    }

    @Test
    void anErasureFinishesWhoeverIsAwayOrKilledMeanwhile() {
        sellAndTalk();

        Stack.without("user-service", () -> {
            seller.client().post(ERASE, BY_PASSWORD).expect(204);
            Stack.kill("auth-service");
            awaitTombstone(Topics.ACCOUNTS, seller.userId());
            Stack.kill("gig-service");
            assertThat(TopicRecords.newest(Topics.PROFILES).get(seller.userId()).value())
                    .as("the profile, while user-service is away")
                    .isNotNull();
        });

        assertForgotten();
        assertOthersKeepTheirs();
        Promises.assertKept();
    }

    /** An order from its gig to both reviews, with words of the seller wherever there can be some. */
    private void sellAndTalk() {
        seller = People.newSeller(name);
        buyer = People.newBuyer("Ben Okafor");
        presentThemselves();
        gigId = Gigs.published(
                seller.client(),
                Gigs.draft("Logos for " + word, Categories.anyLeaf().slug(), 149_900, 3));
        Gigs.awaitFound("q=" + word, gigId);
        var orderId = Orders.paid(buyer, gigId);
        seller.client()
                .post(Orders.path(orderId) + "/deliveries", Map.of("message", "Here it is.", "mediaIds", List.of()))
                .expect(200);
        buyer.client().post(Orders.path(orderId) + "/complete").expect(200);
        order = buyer.client().get(Orders.path(orderId)).expect(200).json();
        say(seller, "It was a pleasure.");
        say(buyer, "For me, too.");
        review(buyer, 4);
        review(seller, 5);
        awaitAt("/api/v1/users/" + buyer.userId() + "/reviews?as=buyer", "/items/0/rating", "5");
    }

    private void presentThemselves() {
        Awaitility.await("the profile")
                .atMost(PATIENCE)
                .until(
                        () -> seller.client()
                                .put(
                                        "/api/v1/sellers/me",
                                        Map.of("headline", name + " draws", "description", "Since 2010.")),
                        reply -> reply.status() == 200);
        seller.client()
                .post("/api/v1/sellers/me/portfolio", Map.of("title", "A fox by " + name))
                .expect(201);
    }

    private void assertForgotten() {
        awaitStatus(Client.anonymous(), "/api/v1/users/" + seller.userId(), 404);
        awaitStatus(Client.anonymous(), "/api/v1/sellers/" + seller.userId(), 404);
        awaitStatus(Client.anonymous(), "/api/v1/gigs/" + gigId, 404);
        Gigs.awaitGone("q=" + word, gigId);
        awaitAt("/api/v1/users/" + buyer.userId() + "/reviews?as=buyer", "/items/0/rating", "");
        Awaitility.await("the name to be gone from conversations")
                .atMost(PATIENCE)
                .until(() -> partner().path("displayName").isNull());
        for (var topic : List.of(Topics.ACCOUNTS, Topics.PROFILES, Topics.PRESENCE)) {
            awaitTombstone(topic, seller.userId());
        }
        awaitTombstone(Topics.GIGS, gigId);
        awaitTombstone(Topics.GIG_DOCUMENTS, gigId);
        for (var topic : List.of(Topics.ACCOUNTS, Topics.PROFILES, Topics.GIGS, Topics.GIG_DOCUMENTS, Topics.RATINGS)) {
            assertThat(TopicRecords.newest(topic).values())
                    .as("what compaction leaves of %s", topic)
                    .noneMatch(record -> holds(record.value(), word) || holds(record.value(), seller.email()));
        }
    }

    private void assertOthersKeepTheirs() {
        var kept = buyer.client().get(orderPath()).expect(200).json();
        assertThat(kept.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(kept.path("sellerId").asString()).isEqualTo(seller.userId());
        assertThat(kept.at("/deliverables/0/message").asString()).isEqualTo("Here it is.");
        var payment = buyer.client()
                .get("/api/v1/payments/orders/" + order.path("orderId").asString())
                .expect(200);
        assertThat(payment.text("status")).isEqualTo("RELEASED");
        var said = buyer.client()
                .get(messages() + "?afterSeq=0")
                .expect(200)
                .json()
                .path("items");
        assertThat(said.valueStream().map(message -> message.path("text").asString()))
                .containsExactly("It was a pleasure.", "For me, too.");
    }

    private void assertNobodyCanTakeTheirPlace() {
        var another = Client.anonymous()
                .post(
                        "/api/v1/auth/signup",
                        Map.of(
                                "email",
                                seller.email(),
                                "password",
                                People.PASSWORD,
                                "displayName",
                                "Somebody new",
                                "role",
                                "BUYER"))
                .expect(201);
        assertThat(another.text("userId")).isNotEqualTo(seller.userId());
        var client = People.login(seller.email(), People.PASSWORD);
        client.get(orderPath()).expectProblem(404);
    }

    private Reply login() {
        return Client.anonymous()
                .post("/api/v1/auth/login", Map.of("email", seller.email(), "password", People.PASSWORD));
    }

    private void say(Person person, String text) {
        Awaitility.await("the order's conversation")
                .atMost(PATIENCE)
                .until(
                        () -> person.client().post(messages(), Map.of("clientMessageId", text, "text", text)),
                        reply -> reply.status() == 201);
    }

    private void review(Person author, int rating) {
        Awaitility.await("a review to be taken")
                .atMost(PATIENCE)
                .until(
                        () -> author.client()
                                .post(
                                        orderPath() + "/reviews",
                                        Map.of("rating", rating, "comment", "Good to work with.")),
                        reply -> reply.status() == 201);
    }

    private JsonNode partner() {
        return buyer.client().get("/api/v1/conversations").expect(200).json().at("/items/0/with");
    }

    private String messages() {
        return "/api/v1/conversations/" + order.path("conversationId").asString() + "/messages";
    }

    private String orderPath() {
        return Orders.path(order.path("orderId").asString());
    }

    private static void awaitStatus(Client client, String path, int status) {
        Awaitility.await(path + " to answer " + status)
                .atMost(PATIENCE)
                .until(() -> client.get(path).status(), found -> found == status);
    }

    /** An empty value is waited for where nothing is to be found. */
    private static void awaitAt(String path, String pointer, String value) {
        Awaitility.await(path + " to say " + value + " at " + pointer)
                .atMost(PATIENCE)
                .until(
                        () -> Client.anonymous().get(path),
                        reply -> reply.status() == 200
                                && reply.json().at(pointer).asString().equals(value));
    }

    private static void awaitTombstone(String topic, String key) {
        Awaitility.await(topic + " to tell that " + key + " is no more")
                .atMost(PATIENCE)
                .until(() -> TopicRecords.newest(topic).get(key), newest -> newest != null && newest.value() == null);
    }

    private static boolean holds(byte[] value, String text) {
        return value != null && new String(value, StandardCharsets.ISO_8859_1).contains(text);
    }
}
