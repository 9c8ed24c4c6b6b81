package dev.gigstream.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.chat.conversation.FollowingOrder;
import dev.gigstream.chat.conversation.FollowingOrder.OrderTold;
import dev.gigstream.eventing.EventIds;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two parties at two instances. */
@WithInfrastructure({Server.KAFKA, Server.REGISTRY, Server.MONGO})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesIT {

    private static final TestTokens TOKENS = new TestTokens();
    private static final Path KEYS = TOKENS.writeJwks(Path.of("target", "test-keys", "two-instances.json"));

    private final String database = "chat-" + EventIds.next();
    private final List<TalkingClient> clients = new ArrayList<>();
    private Instance one;
    private Instance two;

    @BeforeAll
    void start() throws Exception {
        one = Instance.start(KEYS, database);
        two = Instance.start(KEYS, database);
    }

    @AfterEach
    void leave() {
        clients.forEach(TalkingClient::close);
        clients.clear();
    }

    @AfterAll
    void stop() {
        one.close();
        two.close();
    }

    @Test
    void showsAMessageToTheSessionsOfBothPartiesAtEveryInstance() throws Exception {
        String id = conversation("asha", "ben");
        TalkingClient asha = client("asha").connect(one.socketPort());
        TalkingClient ashasTelephone = client("asha").connect(two.socketPort());
        TalkingClient ben = client("ben").connect(two.socketPort());

        JSONObject answer = asha.send(id, "1", "Hello Ben");

        assertThat(answer.getBoolean("ok")).isTrue();
        for (TalkingClient client : List.of(asha, ashasTelephone, ben)) {
            JSONObject shown = client.next("message:new");
            assertThat(shown.getString("messageId")).isEqualTo(answer.getString("messageId"));
            assertThat(shown.getString("text")).isEqualTo("Hello Ben");
            assertThat(shown.getLong("seq")).isEqualTo(1);
        }
    }

    @Test
    void showsReadMarksTypingAndPresenceToTheOtherParty() throws Exception {
        String id = conversation("asha", "ben");
        TalkingClient asha = client("asha").connect(one.socketPort());
        TalkingClient ben = client("ben").connect(two.socketPort());
        asha.send(id, "1", "Hello Ben");

        ben.ask("typing", Map.of("conversationId", id));
        ben.ask("message:read", Map.of("conversationId", id, "upToSeq", 1));

        assertThat(asha.next("typing").getString("userId")).isEqualTo("ben");
        assertThat(asha.next("message:read").getLong("upToSeq")).isEqualTo(1);
        await().until(() -> asha.ask("presence", Map.of("conversationId", id)).getBoolean("online"));
        ben.close();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !asha.next("presence").getBoolean("online"));
    }

    @Test
    void tellsStrangersNothing() throws Exception {
        String id = conversation("asha", "ben");
        TalkingClient mallory = client("mallory").connect(one.socketPort());

        for (String event : List.of("typing", "presence")) {
            assertThat(mallory.ask(event, Map.of("conversationId", id)).getString("code"))
                    .isEqualTo("not-found");
        }
        assertThat(mallory.send(id, "1", "x").getString("code")).isEqualTo("not-found");
        assertThat(mallory.ask("messages:after", Map.of("conversationId", id, "afterSeq", 0))
                        .getString("code"))
                .isEqualTo("not-found");
        assertThat(mallory.ask("message:read", Map.of("conversationId", id, "upToSeq", 1))
                        .getString("code"))
                .isEqualTo("not-found");
    }

    private TalkingClient client(String userId) {
        TalkingClient client = new TalkingClient(TOKENS, userId);
        clients.add(client);
        return client;
    }

    /** The conversation of a new order, as if its event had come. */
    private String conversation(String buyer, String seller) {
        String id = EventIds.next();
        one.bean(FollowingOrder.class)
                .follow(new OrderTold(EventIds.next(), EventIds.next(), "gig", id, buyer, seller, false));
        return id;
    }
}
