package dev.gigstream.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.chat.conversation.Conversations;
import dev.gigstream.chat.conversation.FollowingOrder;
import dev.gigstream.chat.conversation.FollowingOrder.OrderTold;
import dev.gigstream.chat.conversation.ViewingConversations;
import dev.gigstream.eventing.EventIds;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import dev.gigstream.testkit.service.MortalService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two parties at two instances; and one of them is killed while they talk. */
@WithInfrastructure({Server.KAFKA, Server.REGISTRY, Server.MONGO})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesIT {

    private static final TestTokens TOKENS = new TestTokens();
    private static final Path KEYS = TOKENS.writeJwks(Path.of("target", "test-keys", "two-instances.json"));
    /** The whole figure is asked for with {@code -Dchat.pairs=100 -Dchat.messages=100}. */
    private static final int PAIRS = Integer.getInteger("chat.pairs", 6);

    private static final int MESSAGES = Integer.getInteger("chat.messages", 30);

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

    @Test
    void losesDoublesAndReordersNothingWhenAnInstanceIsKilled() throws Exception {
        CountDownLatch halfway = new CountDownLatch(PAIRS);
        int doomedPort = Instance.freePort();
        try (MortalService doomed = MortalService.of(ChatServiceApplication.class)
                        .with("gigstream.sockets.port", doomedPort)
                        .with("gigstream.sockets.events-per-second", 200)
                        .with("gigstream.tokens.public-keys", KEYS.toAbsolutePath())
                        .with("spring.mongodb.database", database)
                        .start()
                        .awaitReady();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < PAIRS; i++) {
                String id = conversation("buyer-" + i, "seller-" + i);
                pairs.add(new Pair(
                        id,
                        client("buyer-" + i).connect(doomedPort),
                        client("seller-" + i).connect(i % 2 == 0 ? doomedPort : one.socketPort()),
                        halfway));
            }
            List<Callable<Void>> talks =
                    pairs.stream().<Callable<Void>>map(pair -> pair::talk).toList();
            Callable<Void> killer = () -> {
                halfway.await();
                doomed.kill();
                return null;
            };

            var ends = talks.stream().map(threads::submit).toList();
            threads.submit(killer).get();
            for (var end : ends) {
                end.get();
            }

            for (Pair pair : pairs) {
                pair.check();
            }
        }
    }

    /** Two who write in turns; whose session breaks goes on at the instance that lives, with what was not acknowledged. */
    private final class Pair {
        private final String conversationId;
        private final TalkingClient buyer;
        private final TalkingClient seller;
        private final CountDownLatch halfway;
        private final List<Long> acknowledged = new ArrayList<>();

        Pair(String conversationId, TalkingClient buyer, TalkingClient seller, CountDownLatch halfway) {
            this.conversationId = conversationId;
            this.buyer = buyer;
            this.seller = seller;
            this.halfway = halfway;
        }

        Void talk() throws Exception {
            for (int i = 0; i < MESSAGES; i++) {
                if (i == MESSAGES / 2) {
                    halfway.countDown();
                }
                acknowledged.add(insist(i % 2 == 0 ? buyer : seller, "m" + i));
            }
            return null;
        }

        void check() throws Exception {
            List<Long> all = LongStream.rangeClosed(1, MESSAGES).boxed().toList();
            assertThat(acknowledged).isEqualTo(all);
            for (TalkingClient client : List.of(buyer, seller)) {
                if (!client.isConnected()) {
                    client.connect(one.socketPort());
                }
                assertThat(client.missedAfter(conversationId, 0)).isEqualTo(all);
                assertThat(shownTo(client)).isSorted().doesNotHaveDuplicates();
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> storedSeqs().equals(all));
        }

        private List<Long> shownTo(TalkingClient client) {
            return client.all("message:new").stream()
                    .map(message -> message.optLong("seq"))
                    .toList();
        }

        private List<Long> storedSeqs() {
            var conversation =
                    one.bean(Conversations.class).find(conversationId).orElseThrow();
            return one.bean(ViewingConversations.class).after(conversation, 0, MESSAGES + 1).stream()
                    .map(message -> message.seq())
                    .toList();
        }

        private long insist(TalkingClient client, String clientMessageId) throws Exception {
            while (true) {
                try {
                    JSONObject answer = client.send(conversationId, clientMessageId, "Text of " + clientMessageId);
                    if (answer.getBoolean("ok")) {
                        return answer.getLong("seq");
                    }
                } catch (IllegalStateException | ExecutionException | TimeoutException _) {
                    client.connect(one.socketPort());
                }
            }
        }
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
