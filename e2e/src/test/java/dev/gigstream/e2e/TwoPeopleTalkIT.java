package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.e2e.People.Person;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A buyer asks a seller about a gig, through the gateway and on every transport. */
class TwoPeopleTalkIT {
    @BeforeAll
    static void stackIsUp() {
        Stack.awaitUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket", "polling", "polling,websocket"})
    void aMessageReachesTheOtherParty(String transports) throws Exception {
        var buyer = People.newBuyer("Ben Okafor");
        var seller = People.newSeller("Asha Rao");
        var conversation = Conversations.opened(buyer, seller);

        try (var ofBuyer = socket(buyer, transports);
                var ofSeller = socket(seller, transports)) {
            assertThat(ofBuyer.outcome()).isEqualTo("connected");
            assertThat(ofSeller.outcome()).isEqualTo("connected");
            var answer = ofBuyer.ask("message:send", message(conversation, "Could you do it by Friday?"));

            assertThat(answer.getBoolean("ok")).as(answer.toString()).isTrue();
            var shown = ofSeller.nextMessage();
            assertThat(shown.getString("messageId")).isEqualTo(answer.getString("messageId"));
            assertThat(shown.getString("text")).isEqualTo("Could you do it by Friday?");
            assertThat(ofBuyer.nextMessage().getLong("seq")).isEqualTo(shown.getLong("seq"));
        }

        // The buyer's name comes by an event of its own, which nothing before had to wait for.
        var list = Awaitility.await("the buyer's name")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> seller.client()
                                .get("/api/v1/conversations")
                                .expect(200)
                                .json(),
                        read -> read.at("/items/0/with/displayName").asString().equals("Ben Okafor"));
        assertThat(list.at("/items/0/unread").asLong()).isEqualTo(1);
    }

    @Test
    void nobodyComesInWithoutATokenOrFromAnotherOrigin() throws Exception {
        var buyer = People.newBuyer("Ben Okafor");
        var authorization = buyer.client().headers().get("Authorization");

        try (var anonymous = new ChatSocket(Map.of(), "websocket");
                var strange = new ChatSocket(
                        Map.of("Authorization", authorization, "Origin", "https://evil.example"), "websocket")) {
            assertThat(anonymous.outcome()).startsWith("refused");
            assertThat(strange.outcome()).startsWith("refused");
        }
    }

    @Test
    void aLogoutEndsTheSessionWithinSeconds() throws Exception {
        var buyer = People.newBuyer("Ben Okafor");
        try (var socket = socket(buyer, "websocket")) {
            assertThat(socket.outcome()).isEqualTo("connected");

            buyer.client().post("/api/v1/auth/logout").expect(204);

            assertThat(socket.end()).isEqualTo("io server disconnect");
        }
    }

    @Test
    void aKilledServiceLosesNoAcknowledgedMessage() throws Exception {
        var buyer = People.newBuyer("Ben Okafor");
        var seller = People.newSeller("Asha Rao");
        var conversation = Conversations.opened(buyer, seller);
        var path = Conversations.messagesOf(conversation);
        for (var i = 1; i <= 5; i++) {
            send(buyer, path, "m" + i).expect(201);
        }

        Stack.kill("chat-service");
        Awaitility.await("the service to be back")
                .atMost(Duration.ofMinutes(2))
                .until(() -> send(buyer, path, "m6").status(), status -> status == 201 || status == 200);

        var messages =
                seller.client().get(path + "?afterSeq=0").expect(200).json().path("items");
        assertThat(messages.valueStream().map(message -> message.path("seq").asLong()))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(send(buyer, path, "m1").expect(200).json().path("seq").asLong())
                .isEqualTo(1);
    }

    private static Reply send(Person person, String path, String clientMessageId) {
        return person.client().post(path, Map.of("clientMessageId", clientMessageId, "text", clientMessageId));
    }

    private static Map<String, String> message(String conversation, String text) {
        return Map.of(
                "conversationId",
                conversation,
                "clientMessageId",
                UUID.randomUUID().toString(),
                "text",
                text);
    }

    private static ChatSocket socket(Person person, String transports) {
        return new ChatSocket(person.client().headers(), transports.split(","));
    }
}
