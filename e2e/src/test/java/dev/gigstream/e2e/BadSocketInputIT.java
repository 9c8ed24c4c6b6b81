package dev.gigstream.e2e;

import static dev.gigstream.e2e.Conversations.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.e2e.People.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input on a socket through the gateway is refused as the contract says, changes nothing and harms nobody else. */
class BadSocketInputIT {
    private static final String HANDSHAKE = "/socket.io/chat/?EIO=4&transport=polling";

    private static Person buyer;
    private static Person seller;
    private String conversation;

    @BeforeAll
    static void twoPeople() {
        Stack.awaitUp();
        buyer = People.newBuyer("Ben Okafor");
        seller = People.newSeller("Asha Rao");
    }

    @BeforeEach
    void aConversation() {
        conversation = Conversations.opened(buyer, seller);
    }

    @Test
    void otherPathsLeadNowhere() {
        for (var path : List.of("/socket.io/", "/socket.io/nothing/", "/socket.io/chat/more/")) {
            buyer.client().get(path + "?EIO=4&transport=polling").expectProblem(404);
        }
    }

    @Test
    void aTokenInTheAddressIsNone() {
        var token = authorization(buyer).substring("Bearer ".length());

        Client.anonymous().get(HANDSHAKE).expectProblem(401);
        for (var name : List.of("token", "access_token", "authorization")) {
            Client.anonymous().get(HANDSHAKE + "&" + name + "=" + token).expectProblem(401);
        }
        Client.anonymous().token("nonsense").get(HANDSHAKE).expectProblem(401);
    }

    @Test
    void thereIsNoOtherNamespace() throws Exception {
        try (var raw = new RawSocket(authorization(buyer))) {
            raw.send("40/admin,");

            assertThat(raw.next("4")).startsWith("44/admin");
        }
    }

    @Test
    void whoIsNoPartyLearnsAndChangesNothing() throws Exception {
        var stranger = People.newBuyer("Eve Stone");

        try (var socket = connected(stranger)) {
            for (var event : List.of("message:send", "messages:after", "message:read", "typing", "presence")) {
                var answer = socket.ask(event, everything(conversation));

                assertThat(answer.getBoolean("ok")).as(event).isFalse();
                assertThat(answer.getString("code")).as(event).isEqualTo("not-found");
            }
        }
        stranger.client().get(Conversations.messagesOf(conversation)).expectProblem(404);
        assertThat(texts(buyer, conversation)).isEmpty();
    }

    @Test
    void aMessageOfAnotherShapeIsNamed() throws Exception {
        try (var socket = connected(buyer)) {
            for (var bad : List.<Map<String, Object>>of(
                    Map.of("text", "x".repeat(5_001)),
                    Map.of("text", ""),
                    Map.of("text", 7),
                    Map.of("text", Map.of("$ne", "x")),
                    Map.of("text", "a\0b"),
                    Map.of("clientMessageId", Map.of("$gt", "")),
                    Map.of("clientMessageId", ""),
                    Map.of("conversationId", List.of(conversation)),
                    Map.of("mediaIds", "m1"),
                    Map.of("mediaIds", List.of(1, 2)),
                    Map.of("mediaIds", List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11")))) {
                var message = new HashMap<>(everything(conversation));
                message.putAll(bad);

                var answer = socket.ask("message:send", message);

                assertThat(answer.optString("code")).as(bad + ": " + answer).isEqualTo("invalid-input");
                assertThat(answer.getInt("status")).isEqualTo(422);
            }
        }
        assertThat(texts(buyer, conversation)).isEmpty();
    }

    @Test
    void aMessageOfAMegabyteEndsItsConnectionOnly() throws Exception {
        try (var socket = connected(buyer);
                var other = connected(seller)) {
            var message = new HashMap<>(everything(conversation));
            message.put("text", "x".repeat(1 << 20));

            socket.emit("message:send", message);

            // The client does not answer a close, so it notices the end with what it sends next.
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                socket.emit("typing", Map.of("conversationId", conversation));
                return socket.hasEnded();
            });
            assertThat(other.ask("message:send", everything(conversation)).getBoolean("ok"))
                    .isTrue();
        }
        buyer.client()
                .post(HANDSHAKE + "&sid=" + UUID.randomUUID(), "x".repeat(1 << 20))
                .expectProblem(413);
        assertThat(texts(buyer, conversation)).containsExactly("Hello");
    }

    @Test
    void aFloodIsLimitedForItsUserOnAllSocketsAndForNobodyElse() throws Exception {
        var flooder = People.newBuyer("Flo Ode");
        var ofFlooder = Conversations.opened(flooder, seller);

        try (var one = connected(flooder);
                var two = connected(flooder);
                var other = connected(seller)) {
            var answers = new ArrayList<CompletableFuture<JSONObject>>();
            for (var i = 0; i < 100; i++) {
                answers.add(one.emit("typing", Map.of("conversationId", ofFlooder)));
                answers.add(two.emit("typing", Map.of("conversationId", ofFlooder)));
            }
            var refused = 0;
            for (var answer : answers) {
                var content = answer.get(30, TimeUnit.SECONDS);
                if (!content.getBoolean("ok")) {
                    assertThat(content.getString("code")).isEqualTo("rate-limited");
                    assertThat(content.getInt("status")).isEqualTo(429);
                    refused++;
                }
            }
            assertThat(refused).isPositive();

            for (var i = 0; i < 2_000; i++) {
                one.emit("typing", Map.of("conversationId", ofFlooder));
            }

            assertThat(one.end()).isNotEmpty();
            assertThat(other.ask("typing", Map.of("conversationId", conversation))
                            .getBoolean("ok"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"42[", "42{\"a\"", "9", "x", "42[\"message:send\",{\"text\":", "451-[\"message:send\"]", "\u0000"
            })
    void nonsenseHarmsNobodyElse(String nonsense) throws Exception {
        try (var raw = new RawSocket(authorization(buyer));
                var other = connected(seller)) {
            raw.send(nonsense);

            assertThat(other.ask("message:send", everything(conversation)).getBoolean("ok"))
                    .isTrue();
        }
        try (var again = connected(buyer)) {
            assertThat(again.ask("typing", Map.of("conversationId", conversation))
                            .getBoolean("ok"))
                    .isTrue();
        }
    }

    @Test
    void aSessionLivesOnWithAValidTokenOfItsUserOnly() throws Exception {
        try (var socket = connected(buyer)) {
            for (var token : List.of("nonsense", authorization(seller).substring("Bearer ".length()))) {
                assertThat(socket.ask("auth:renew", Map.of("token", token)).getString("code"))
                        .isEqualTo("token-not-valid");
            }
            var own = authorization(buyer).substring("Bearer ".length());
            assertThat(socket.ask("auth:renew", Map.of("token", own)).getBoolean("ok"))
                    .isTrue();
        }
    }

    /** Whatever an event of a conversation may need. */
    private static Map<String, Object> everything(String conversation) {
        return Map.of(
                "conversationId",
                conversation,
                "clientMessageId",
                UUID.randomUUID().toString(),
                "text",
                "Hello",
                "afterSeq",
                0,
                "upToSeq",
                1);
    }

    private static ChatSocket connected(Person person) throws Exception {
        var socket = new ChatSocket(person.client().headers(), "websocket");
        assertThat(socket.outcome()).isEqualTo("connected");
        return socket;
    }

    private static String authorization(Person person) {
        return person.client().headers().get("Authorization");
    }
}
