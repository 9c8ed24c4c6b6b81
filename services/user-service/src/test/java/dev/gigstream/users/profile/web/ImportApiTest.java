package dev.gigstream.users.profile.web;

import static dev.gigstream.users.SomeProfiles.seller;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import dev.gigstream.users.ApiTest;
import dev.gigstream.users.profile.FollowingAccounts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ApiTest
class ImportApiTest {

    private static final String IMPORT = "/actuator/profiles-import";

    @Autowired
    private FollowingAccounts accounts;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Api anonymous;

    private final String userId = EventIds.next();

    @BeforeEach
    void client() {}

    @Test
    void anImportedSellerHasAPage() {
        Answer tally = anonymous.post(IMPORT, "[" + entry(userId) + "]");

        Answer page = anonymous.get("/api/v1/sellers/" + userId);
        assertThat(tally.json().at("/created").asInt()).isEqualTo(1);
        assertThat(page.text("/displayName")).isEqualTo("Asha Rao");
        assertThat(page.text("/level")).isEqualTo("TOP_RATED");
        assertThat(page.json().at("/completedOrders").asInt()).isEqualTo(412);
        assertThat(page.text("/memberSince")).isEqualTo("2021-05-04T08:00:00.000Z");
        assertThat(outbox(userId)).hasSize(1);
    }

    @Test
    void importingAgainChangesNothing() {
        anonymous.post(IMPORT, "[" + entry(userId) + "]");

        Answer tally = anonymous.post(IMPORT, "[" + entry(userId) + "," + entry(userId) + "]");

        assertThat(tally.json().at("/created").asInt()).isZero();
        assertThat(tally.json().at("/unchanged").asInt()).isEqualTo(2);
        assertThat(outbox(userId)).hasSize(1);
    }

    @Test
    void theAccountMayComeBeforeOrAfter() {
        String other = EventIds.next();
        accounts.hear(seller(userId), EventIds.next());
        anonymous.post(IMPORT, "[" + entry(userId) + "," + entry(other) + "]");
        accounts.hear(seller(other), EventIds.next());

        for (String id : List.of(userId, other)) {
            Answer own = anonymous.as(tokens, id, "SELLER").get("/api/v1/users/me");
            assertThat(own.text("/displayName")).isEqualTo("Asha Rao");
            assertThat(own.text("/email")).isEqualTo(id + "@example.org");
            assertThat(anonymous.get("/api/v1/sellers/" + id).text("/level")).isEqualTo("TOP_RATED");
        }
    }

    @Test
    void takesManyAtOnce() {
        String many = IntStream.range(0, 500)
                .mapToObj(_ -> entry(EventIds.next()))
                .collect(Collectors.joining(",", "[", "," + entry(userId) + "]"));

        Answer tally = anonymous.post(IMPORT, many);

        assertThat(tally.json().at("/created").asInt()).isEqualTo(501);
    }

    @Test
    void whoWasErasedDoesNotComeBack() {
        accounts.erase(userId);

        Answer tally = anonymous.post(IMPORT, "[" + entry(userId) + "]");

        assertThat(tally.json().at("/unchanged").asInt()).isEqualTo(1);
        assertThat(anonymous.get("/api/v1/users/" + userId).status()).isEqualTo(404);
    }

    @Test
    void oneWrongEntryStopsAllAndIsNamed() {
        String wrong = entry(EventIds.next()).replace("\"IN\"", "\"Indonesia\"").replace("Asha Rao", " ");

        Answer answer = anonymous.post(IMPORT, "[" + entry(userId) + "," + wrong + ", null]");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorFields()).containsExactly("[1].country", "[1].displayName", "[2]");
        assertThat(anonymous.get("/api/v1/users/" + userId).status()).isEqualTo(404);
    }

    private List<Document> outbox(String id) {
        return mongo.getCollection("profiles")
                .find(new Document("_id", id))
                .first()
                .getList("outbox", Document.class);
    }

    private static String entry(String userId) {
        return """
                {"userId": "%s", "displayName": "Asha Rao", "country": "IN", "languages": ["en", "hi"], "bio": "Draws.",
                 "memberSince": "2021-05-04T08:00:00Z", "seller": {"headline": "Logos", "description": "I draw logos.",
                 "skills": ["logo"], "languages": ["en"], "level": "TOP_RATED", "completedOrders": 412, "responseTimeMinutes": 30}}""".formatted(userId);
    }
}
