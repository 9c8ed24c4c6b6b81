package dev.gigstream.chat.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.chat.ChatServiceApplication;
import dev.gigstream.chat.ChatUnderTest;
import dev.gigstream.chat.conversation.FollowingOrder;
import dev.gigstream.chat.conversation.FollowingOrder.OrderTold;
import dev.gigstream.chat.person.People;
import dev.gigstream.events.Topics;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import dev.gigstream.testkit.service.ClientsOfService;
import dev.gigstream.testkit.service.MongoInMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        classes = ChatServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "logging.level.io.apicurio=off")
@Import({ChatUnderTest.class, ClientsOfService.class, MongoInMemory.class})
class ConversationApiTest {

    private static final String CONVERSATIONS = "/api/v1/conversations";

    @Autowired
    private Api anonymous;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private People people;

    @Autowired
    private FollowingOrder following;

    @Autowired
    private MongoTemplate mongo;

    private final String asha = "asha-" + UUID.randomUUID();
    private final String ben = "ben-" + UUID.randomUUID();

    @BeforeEach
    void know() {
        people.keep(asha, 1, "Asha");
        people.keep(ben, 1, "Ben");
    }

    @Test
    void opensOneConversationPerPairAndGigWhoeverAsks() {
        Answer first = open(asha, ben, "gig");
        Answer again = open(asha, ben, "gig");
        Answer other = open(ben, asha, "gig");
        Answer anotherGig = open(asha, ben, "gig-2");

        assertThat(List.of(first.status(), again.status(), other.status(), anotherGig.status()))
                .containsExactly(201, 200, 200, 201);
        assertThat(List.of(id(again), id(other))).containsOnly(id(first));
        assertThat(id(anotherGig)).isNotEqualTo(id(first));
    }

    @Test
    void opensOneOfManyAtOnce() throws Exception {
        List<Callable<String>> callers = IntStream.range(0, 12)
                .mapToObj(_ -> (Callable<String>) () -> id(open(asha, ben, "gig")))
                .toList();

        List<String> ids = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var opened : threads.invokeAll(callers)) {
                ids.add(opened.get());
            }
        }

        assertThat(ids).hasSize(12).containsOnly(ids.getFirst());
    }

    @Test
    void refusesConversationsWithOneselfAndWithNobody() {
        assertThat(open(asha, asha, "gig").status()).isEqualTo(422);
        assertThat(open(asha, "nobody", "gig").status()).isEqualTo(404);
        assertThat(as(asha).post(CONVERSATIONS, Map.of()).status()).isEqualTo(422);
        assertThat(anonymous.post(CONVERSATIONS, Map.of("participantId", ben)).status())
                .isEqualTo(401);
    }

    @Test
    void showsEachPartyTheOtherOneWithTheLastWordsAndWhatIsUnread() {
        String id = id(open(asha, ben, "gig"));
        send(asha, id, "1", "Hello Ben");
        send(asha, id, "2", "Are you there?");

        JsonNode ofBen = only(as(ben).get(CONVERSATIONS));
        JsonNode ofAsha = only(as(asha).get(CONVERSATIONS));

        assertThat(ofBen.at("/with/displayName").asString()).isEqualTo("Asha");
        assertThat(ofBen.at("/unread").asLong()).isEqualTo(2);
        assertThat(ofBen.at("/lastMessage/excerpt").asString()).isEqualTo("Are you there?");
        assertThat(ofAsha.at("/with/displayName").asString()).isEqualTo("Ben");
        assertThat(ofAsha.at("/unread").asLong()).isZero();
    }

    @Test
    void anErasedPersonHasNoNameAndIsNotWrittenToAnew() {
        String id = id(open(asha, ben, "gig"));
        send(ben, id, "1", "Hello Asha");

        people.erase(ben);
        people.erase(ben);
        people.keep(ben, 9, "Ben");

        JsonNode conversation = only(as(asha).get(CONVERSATIONS));
        assertThat(conversation.at("/with/userId").asString()).isEqualTo(ben);
        assertThat(conversation.at("/with/displayName").isNull()).isTrue();
        assertThat(conversation.at("/lastMessage/excerpt").asString()).isEqualTo("Hello Asha");
        assertThat(open(asha, ben, "gig-2").status()).isEqualTo(404);
        Document left =
                mongo.getCollection("people").find(new Document("_id", ben)).first();
        assertThat(left.toJson()).doesNotContain("Ben");
        assertThat(left.getList("outbox", Document.class))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getString("topic")).isEqualTo(Topics.PRESENCE))
                .satisfies(entry -> assertThat(entry.get("payload")).isNull());
    }

    @Test
    void anErasedPersonNobodyHeardOfIsNotKnownLater() {
        String stranger = "stranger-" + UUID.randomUUID();

        people.erase(stranger);
        people.keep(stranger, 1, "Stranger");

        assertThat(people.name(stranger)).isEmpty();
        assertThat(open(asha, stranger, "gig").status()).isEqualTo(404);
    }

    @Test
    void answersASecondSendLikeTheFirst() {
        String id = id(open(asha, ben, "gig"));

        Answer first = send(asha, id, "1", "Hello");
        Answer again = send(asha, id, "1", "Hello");

        assertThat(List.of(first.status(), again.status())).containsExactly(201, 200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(first.json().at("/seq").asLong()).isEqualTo(1);
    }

    @Test
    void keepsEveryMessageOfALongConversationInOrder() {
        String id = id(open(asha, ben, "gig"));
        for (int i = 1; i <= 100; i++) {
            assertThat(send(i % 3 == 0 ? ben : asha, id, "m" + i, "Message " + i)
                            .status())
                    .isEqualTo(201);
        }

        assertThat(allFrom(id, "?limit=30&afterSeq=0"))
                .isEqualTo(LongStream.rangeClosed(1, 100).boxed().toList());
        assertThat(allFrom(id, "?limit=30"))
                .isEqualTo(LongStream.rangeClosed(1, 100)
                        .map(seq -> 101 - seq)
                        .boxed()
                        .toList());
        assertThat(allFrom(id, "?limit=30&afterSeq=95")).containsExactly(96L, 97L, 98L, 99L, 100L);
        assertThat(send(asha, id, "m1", "Message 1").json().at("/seq").asLong()).isEqualTo(1);
        assertThat(only(as(ben).get(CONVERSATIONS)).at("/unread").asLong()).isEqualTo(67);
    }

    @Test
    void mindsNoMessageThatASenderLeftInBothPlacesWhenItDied() {
        String id = id(open(asha, ben, "gig"));
        for (int i = 1; i <= 40; i++) {
            send(asha, id, "m" + i, "Message " + i);
        }
        Document conversation = mongo.findById(id, Document.class, "conversations");
        conversation
                .getList("recent", Document.class)
                .subList(0, 7)
                .forEach(message -> mongo.insert(
                        new Document(message)
                                .append("_id", message.get("messageId"))
                                .append("conversationId", id),
                        "messages"));

        List<Long> before = allFrom(id, "?limit=30&afterSeq=0");
        Answer again = send(asha, id, "m3", "Message 3");
        Answer next = send(asha, id, "m41", "Message 41");

        assertThat(before).isEqualTo(LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(again.json().at("/seq").asLong()).isEqualTo(3);
        assertThat(next.json().at("/seq").asLong()).isEqualTo(41);
        assertThat(allFrom(id, "?limit=30&afterSeq=0"))
                .isEqualTo(LongStream.rangeClosed(1, 41).boxed().toList());
    }

    @Test
    void numbersWithoutAGapWhenManyWriteAtOnce() throws Exception {
        String id = id(open(asha, ben, "gig"));
        List<Callable<Answer>> writers = IntStream.range(0, 8)
                .mapToObj(writer -> (Callable<Answer>) () -> {
                    Answer last = null;
                    for (int i = 0; i < 15; i++) {
                        // Who is overtaken again and again is told so, and sends the same once more.
                        int tries = 0;
                        do {
                            last = send(writer % 2 == 0 ? asha : ben, id, writer + "-" + i, "x");
                        } while (last.status() == 409 && ++tries < 20);
                    }
                    return last;
                })
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var written : threads.invokeAll(writers)) {
                assertThat(written.get().status()).isEqualTo(201);
            }
        }

        assertThat(allFrom(id, "?limit=100&afterSeq=0"))
                .isEqualTo(LongStream.rangeClosed(1, 120).boxed().toList());
    }

    @Test
    void marksReadUpToAMessage() {
        String id = id(open(asha, ben, "gig"));
        String first = text(send(asha, id, "1", "One"), "/messageId");
        send(asha, id, "2", "Two");

        Answer marked = as(ben).post(CONVERSATIONS + "/" + id + "/read", Map.of("upToMessageId", first));
        Answer strange = as(ben).post(CONVERSATIONS + "/" + id + "/read", Map.of("upToMessageId", "none"));

        assertThat(marked.status()).isEqualTo(204);
        assertThat(strange.status()).isEqualTo(404);
        assertThat(as(ben).get(CONVERSATIONS + "/" + id).json().at("/unread").asLong())
                .isEqualTo(1);
    }

    @Test
    void takesNothingFromTheBlocked() {
        String id = id(open(asha, ben, "gig"));
        as(ben).post(CONVERSATIONS + "/" + id + "/block");

        Answer refused = send(asha, id, "1", "Hello?");
        Answer elsewhere = open(asha, ben, "gig-2");
        as(ben).delete(CONVERSATIONS + "/" + id + "/block");
        Answer later = send(asha, id, "1", "Hello?");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(text(refused, "/code")).isEqualTo("BLOCKED");
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(later.status()).isEqualTo(201);
    }

    @Test
    void keepsStrangersOutOfEverything() {
        String id = id(open(asha, ben, "gig"));
        String path = CONVERSATIONS + "/" + id;
        Api stranger = as("mallory");
        Api admin = anonymous.as(tokens, "root", "ADMIN");

        assertThat(List.of(
                        stranger.get(path).status(),
                        stranger.get(path + "/messages").status(),
                        send("mallory", id, "1", "x").status(),
                        stranger.post(path + "/read", Map.of("upToMessageId", "x"))
                                .status(),
                        stranger.post(path + "/block").status(),
                        stranger.delete(path + "/block").status(),
                        admin.get(path + "/messages").status()))
                .containsOnly(404);
        assertThat(anonymous.get(path + "/messages").status()).isEqualTo(401);
    }

    @Test
    void showsTheMessagesOfAnOrderToItsPartiesAndOnceDisputedToModerators() {
        String order = UUID.randomUUID().toString();
        following.follow(order(order, false));
        following.follow(order(order, false));
        send(asha, "conversation-of-" + order, "1", "Here is what I need; mail me at asha@example.com");
        String path = "/api/v1/orders/" + order + "/messages";
        Api admin = anonymous.as(tokens, "root", "ADMIN");

        int before = admin.get(path).status();
        following.follow(order(order, true));

        assertThat(before).isEqualTo(404);
        assertThat(admin.get(path).json().at("/items")).hasSize(1);
        assertThat(as(ben).get(path).json().at("/items/0/flagged").asBoolean()).isFalse();
        assertThat(as("mallory").get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"clientMessageId\": {\"$ne\": null}, \"text\": \"x\"}",
                "{\"clientMessageId\": \"1\"}",
                "{\"clientMessageId\": \"1\", \"text\": \"  \"}",
                "{\"clientMessageId\": \"1\", \"text\": 5}",
                "{\"clientMessageId\": \"1\", \"text\": \"x\", \"mediaIds\": \"a\"}",
                "{\"clientMessageId\": \"1\", \"text\": \"x\", \"mediaIds\": [\"\"]}",
                "{\"clientMessageId\": \"1\", \"text\": \"x\", \"mediaIds\": [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"]}"
            })
    void refusesWhatIsNoMessage(String body) {
        String id = id(open(asha, ben, "gig"));

        assertThat(as(asha).post(CONVERSATIONS + "/" + id + "/messages", body).status())
                .isEqualTo(422);
        assertThat(allFrom(id, "?afterSeq=0")).isEmpty();
    }

    @Test
    void takesTextsUpToTheirLimit() {
        String id = id(open(asha, ben, "gig"));

        assertThat(send(asha, id, "1", "é".repeat(5_000)).status()).isEqualTo(201);
        assertThat(send(asha, id, "2", "x".repeat(5_001)).status()).isEqualTo(422);
    }

    @Test
    void pagesThroughConversationsTheLastActiveOneFirst() {
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(gig -> id(open(asha, ben, "gig-" + gig)))
                .toList();
        send(asha, ids.get(1), "1", "x");

        JsonNode first = as(asha).get(CONVERSATIONS + "?limit=3").json();
        JsonNode second = as(asha).get(CONVERSATIONS + "?limit=3&cursor="
                        + first.at("/nextCursor").asString())
                .json();

        List<String> seen = new ArrayList<>();
        first.at("/items").forEach(item -> seen.add(item.at("/conversationId").asString()));
        second.at("/items").forEach(item -> seen.add(item.at("/conversationId").asString()));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(seen.getFirst()).isEqualTo(ids.get(1));
        assertThat(as(asha).get(CONVERSATIONS + "?cursor=nonsense").status()).isEqualTo(400);
    }

    private static OrderTold toldOf(String order, String buyer, String seller, boolean disputed) {
        return new OrderTold("event", order, "gig", "conversation-of-" + order, buyer, seller, disputed);
    }

    private OrderTold order(String order, boolean disputed) {
        return toldOf(order, asha, ben, disputed);
    }

    private Api as(String userId) {
        return anonymous.as(tokens, userId, "BUYER");
    }

    private Answer open(String userId, String participantId, String gigId) {
        return as(userId).post(CONVERSATIONS, Map.of("participantId", participantId, "gigId", gigId));
    }

    private Answer send(String userId, String conversationId, String clientMessageId, String text) {
        return as(userId)
                .post(
                        CONVERSATIONS + "/" + conversationId + "/messages",
                        Map.of("clientMessageId", clientMessageId, "text", text));
    }

    /** The numbers of all messages, page by page. */
    private List<Long> allFrom(String conversationId, String query) {
        String path = CONVERSATIONS + "/" + conversationId + "/messages";
        List<Long> numbers = new ArrayList<>();
        JsonNode page = as(asha).get(path + query).json();
        while (true) {
            page.at("/items").forEach(message -> numbers.add(message.at("/seq").asLong()));
            if (page.at("/nextCursor").isNull()) {
                return numbers;
            }
            page = as(asha).get(
                            path + "?limit=30&cursor=" + page.at("/nextCursor").asString())
                    .json();
        }
    }

    private static JsonNode only(Answer answer) {
        assertThat(answer.json().at("/items")).hasSize(1);
        return answer.json().at("/items/0");
    }

    private static String id(Answer answer) {
        return text(answer, "/conversationId");
    }

    private static String text(Answer answer, String pointer) {
        return answer.json().at(pointer).asString();
    }
}
