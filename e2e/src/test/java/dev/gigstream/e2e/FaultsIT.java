package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What does not need the missing part works, the rest says 503, and afterwards everything catches up by itself. */
class FaultsIT {
    private static final Duration BACK = Duration.ofMinutes(2);

    private static People.Person seller;
    private static String category;

    @BeforeAll
    static void aSeller() {
        Stack.awaitUp();
        seller = People.newSeller("Kofi");
        category = Categories.anyLeaf().slug();
    }

    @BeforeEach
    @AfterEach
    void everythingRuns() {
        Stack.awaitUp();
    }

    @Test
    void withoutElasticsearchGigsArePublishedAndFoundLater() {
        var word = Gigs.ownWord();
        var gigId = new AtomicReference<String>();

        Stack.without("elasticsearch", () -> {
            Client.anonymous().get("/api/v1/search/gigs?q=" + word).expectProblem(503);
            gigId.set(publish(word));
        });

        Gigs.awaitFound("q=" + word, gigId.get());
    }

    @Test
    void withoutRedisEverythingWorks() {
        var word = Gigs.ownWord();

        Stack.without("redis", () -> {
            var gigId = publish(word);
            Client.anonymous().get("/api/v1/users/" + seller.userId()).expect(200);
            seller.client().get("/api/v1/users/me").expect(200);
            Gigs.awaitFound("q=" + word, gigId);
        });
    }

    @Test
    void withoutTheRegistryWhatIsKnownFlowsOn() {
        var word = Gigs.ownWord();

        Stack.without("registry", () -> Gigs.awaitFound("q=" + word, publish(word)));
    }

    @Test
    void withoutTheBrokerChangesAreKeptAndPublishedLater() {
        var word = Gigs.ownWord();
        var gigId = new AtomicReference<String>();

        Stack.without("kafka", () -> {
            gigId.set(publish(word));
            Client.anonymous().get("/api/v1/search/gigs?limit=1").expect(200);
        });

        Gigs.awaitFound("q=" + word, gigId.get());
    }

    @Test
    void withoutItsDatabaseAServiceSaysSo() {
        Stack.without("mysql", () -> {
            Client.anonymous()
                    .post("/api/v1/auth/login", Map.of("email", seller.email(), "password", People.PASSWORD))
                    .expectProblem(503);
            seller.client().get("/api/v1/users/me").expect(200);
        });

        People.login(seller.email(), People.PASSWORD);
    }

    @Test
    void withoutMailALinkWaits() {
        var email = new AtomicReference<String>();

        Stack.without("mail", () -> email.set(People.newBuyer("Lena").email()));

        assertThat(People.tokenMailedTo(email.get(), "verify")).isNotEmpty();
    }

    @Test
    void crashesWhileGigsArePublishedLoseAndDoubleNothing() {
        var word = Gigs.ownWord();
        var acknowledged = new ArrayList<String>();

        for (var victim : List.of("gig-service", "gig-search-index", "mongo", "kafka", "elasticsearch")) {
            publishThree(word, acknowledged);
            Stack.kill(victim);
            publishThree(word, acknowledged);
        }
        Stack.awaitUp();

        acknowledged.forEach(gigId -> Gigs.awaitFound("limit=100&q=" + word, gigId));
        assertThat(Gigs.found("limit=100&q=" + word)).doesNotHaveDuplicates();
        GigTopic.assertVersionsHaveNoGap(acknowledged);
    }

    private static String publish(String word) {
        return Gigs.published(seller.client(), Gigs.draft("Cards for " + word, category, 20_000, 3));
    }

    /** Requests may fail while a part is away; only what was acknowledged must be there afterwards. */
    private static void publishThree(String word, List<String> acknowledged) {
        var enough = acknowledged.size() + 3;
        Awaitility.await("gigs to be published")
                .atMost(BACK)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    tryToPublish(word, acknowledged);
                    return acknowledged.size() >= enough;
                });
    }

    private static void tryToPublish(String word, List<String> acknowledged) {
        var title = "Cards for %s number %d".formatted(word, acknowledged.size());
        var draft = seller.client().post("/api/v1/gigs", Gigs.draft(title, category, 20_000, 3));
        if (draft.status() != 201) {
            assertThat(draft.status()).as(draft.body()).isIn(503, 504);
            return;
        }
        var gigId = draft.text("gigId");
        if (seller.client().post("/api/v1/gigs/" + gigId + "/publish").status() == 200) {
            acknowledged.add(gigId);
        }
    }
}
