package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.e2e.People.Person;
import dev.gigstream.e2e.SteadyLoad.Failure;
import dev.gigstream.e2e.SteadyLoad.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Two of each application and three brokers under steady load: a rolling restart that nobody notices, and a kill of one of
 * each that hardly anybody does. It takes a quarter of an hour and 9 GB, so it runs by {@code gigstream test --failover} only;
 * what it rests on is tested at the gateway in every run ({@code SeveralInstancesTest}).
 */
@EnabledIfSystemProperty(named = "gigstream.failover", matches = "true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FailoverIT {
    private static final long REQUESTS = Long.getLong("gigstream.failover.requests", 30_000);
    private static final int PER_SECOND = Integer.getInteger("gigstream.failover.rate", 60);
    private static final double LOST_AT_MOST = 0.001;
    private static final Duration FAILING_AT_MOST = Duration.ofSeconds(3);
    private static final Duration STREAMS_BACK = Duration.ofSeconds(30);
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final Duration BACK = Duration.ofMinutes(4);
    private static final List<String> APPLICATIONS = List.of(
            "auth-service",
            "user-service",
            "gig-service",
            "search-service",
            "order-service",
            "payment-service",
            "chat-service",
            "review-service",
            "notification-service",
            "rating-aggregates",
            "gig-search-index",
            "notification-fanout",
            "marketplace-insights",
            "edge-gateway");

    private static Person seller;
    private static Person buyer;
    private static String gigId;
    private static String word;
    private static String category;

    @BeforeAll
    static void aMarketplaceInUse() {
        Stack.awaitUp();
        seller = People.newSeller("Asha Rao");
        buyer = People.newBuyer("Ben Okafor");
        word = Gigs.ownWord();
        category = Categories.anyLeaf().slug();
        gigId = Gigs.published(seller.client(), Gigs.draft("Logos for " + word, category, 149_900, 3));
        Gigs.awaitFound("q=" + word, gigId);
        Awaitility.await("order-service to know the gig")
                .atMost(BACK)
                .until(() -> order(buyer.client()).status() == 201);
    }

    @Test
    @Order(1)
    void nobodyNoticesARollingRestart() throws Exception {
        SteadyLoad.Outcome outcome;
        try (var load = SteadyLoad.start(PER_SECOND, mix())) {
            restartAll();
            Awaitility.await("enough requests").atMost(LIMIT).until(() -> load.sent() >= REQUESTS);
            outcome = load.finish();
        }

        System.out.printf(
                "Rolling restart: %d requests, %d failed%n",
                outcome.sent(), outcome.failures().size());
        assertThat(outcome.failures()).isEmpty();
        Promises.assertKept();
    }

    @Test
    @Order(2)
    void hardlyAnybodyNoticesThatOneOfEachIsKilled() {
        Map<String, Instant> kills = new HashMap<>();
        SteadyLoad.Outcome outcome;
        try (var load = SteadyLoad.start(PER_SECOND, mix())) {
            for (String application : APPLICATIONS) {
                kills.put(application, kill(application));
            }
            kills.put("kafka-2", kill("kafka-2"));
            Awaitility.await("enough requests").atMost(LIMIT).until(() -> load.sent() >= REQUESTS);
            outcome = load.finish();
        }

        List<Failure> failures = outcome.failures();
        System.out.printf("Kills: %d requests, %d failed%n", outcome.sent(), failures.size());
        failures.stream().limit(40).forEach(System.out::println);
        assertThat(failures.size()).isLessThanOrEqualTo((int) (outcome.sent() * LOST_AT_MOST));
        assertThat(failures)
                .allSatisfy(failure -> assertThat(kills.values())
                        .as(failure.toString())
                        .anySatisfy(kill ->
                                assertThat(failure.at()).isBetween(kill.minusSeconds(5), kill.plus(FAILING_AT_MOST))));
        Promises.assertKept();
    }

    /** Kills one at once, sees that what it did goes on elsewhere, and waits until it is back. */
    private static Instant kill(String process) {
        var running = Stack.running(process);
        var at = Instant.now();
        running.destroyForcibly();
        switch (process) {
            case "gig-search-index", "kafka-2" -> awaitPublishedIsFound(process);
            case "marketplace-insights" -> awaitClickIsCounted(process);
            case "notification-fanout", "notification-service" -> awaitOrderIsTold(process);
            default -> {
                // Answers requests; the load sees whether it does.
            }
        }
        Awaitility.await(process + " to be back")
                .atMost(BACK)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    assertThat(Stack.running(process).pid()).isNotEqualTo(running.pid());
                    Stack.awaitUp();
                });
        return at;
    }

    private static void awaitPublishedIsFound(String process) {
        var newWord = Gigs.ownWord();
        var newGig = Gigs.published(login(seller), Gigs.draft("Logos for " + newWord, category, 149_900, 3));
        Awaitility.await("a gig to be found after the end of " + process)
                .atMost(STREAMS_BACK)
                .until(() -> Client.anonymous()
                        .get("/api/v1/search/gigs?q=" + newWord)
                        .body()
                        .contains(newGig));
    }

    private static void awaitClickIsCounted(String process) {
        var client = login(seller);
        long before = clicks(client);
        Client.anonymous().post("/api/v1/search/gigs/" + gigId + "/clicks").expect(202);
        Awaitility.await("a click to be counted after the end of " + process)
                .atMost(STREAMS_BACK)
                .until(() -> clicks(client) > before);
    }

    private static void awaitOrderIsTold(String process) {
        var client = login(seller);
        long before = unread(client);
        order(login(buyer)).expect(201);
        Awaitility.await("an order to be told after the end of " + process)
                .atMost(STREAMS_BACK)
                .until(() -> unread(client) > before);
    }

    private static long clicks(Client client) {
        return client.get("/api/v1/sellers/me/insights")
                .expect(200)
                .json()
                .at("/totals/clicks")
                .asLong();
    }

    private static long unread(Client client) {
        return client.get("/api/v1/notifications/unread-count")
                .json()
                .path("unread")
                .asLong();
    }

    private static Client login(Person person) {
        return People.login(person.email(), People.PASSWORD);
    }

    private static Reply order(Client client) {
        return client.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/orders",
                        Map.of("gigId", gigId, "packageTier", "BASIC", "requirements", "A fox.", "quantity", 1));
    }

    /** Mostly reads, as people do, in a shuffled order; each is sent once. */
    private static List<Request> mix() {
        var signedIn = new Session();
        List<Request> mix = new ArrayList<>();
        add(mix, 20, "search", () -> Client.anonymous().get("/api/v1/search/gigs?q=logo&limit=5"));
        add(mix, 8, "gig", () -> Client.anonymous().get("/api/v1/gigs/" + gigId));
        add(mix, 4, "trending", () -> Client.anonymous().get("/api/v1/search/trending?limit=5"));
        add(mix, 4, "rating", () -> Client.anonymous().get("/api/v1/gigs/" + gigId + "/rating"));
        add(mix, 4, "seller", () -> Client.anonymous().get("/api/v1/sellers/" + seller.userId()));
        add(mix, 4, "orders", () -> signedIn.client().get("/api/v1/orders?role=buyer"));
        add(mix, 4, "balance", () -> signedIn.client().get("/api/v1/payments/me/balance"));
        add(mix, 4, "conversations", () -> signedIn.client().get("/api/v1/conversations"));
        add(mix, 4, "unread", () -> signedIn.client().get("/api/v1/notifications/unread-count"));
        add(mix, 2, "click", () -> Client.anonymous().post("/api/v1/search/gigs/" + gigId + "/clicks"));
        add(mix, 1, "order", () -> order(signedIn.client()));
        Collections.shuffle(mix, new java.util.Random(42));
        return mix;
    }

    private static void add(List<Request> mix, int times, String name, SteadyLoad.Call call) {
        mix.addAll(Collections.nCopies(times, new Request(name, call)));
    }

    /** Signs in anew before the token is too old. */
    private static final class Session {
        private static final Duration FRESH = Duration.ofMinutes(8);

        private Client client = login(buyer);
        private Instant since = Instant.now();

        synchronized Client client() {
            if (since.plus(FRESH).isBefore(Instant.now())) {
                client = login(buyer);
                since = Instant.now();
            }
            return client;
        }
    }

    private static void restartAll() throws IOException, InterruptedException {
        var root = Path.of(System.getProperty("gigstream.root", ".."))
                .toAbsolutePath()
                .normalize();
        var builder = new ProcessBuilder(root.resolve("gigstream").toString(), "restart", "--rolling")
                .directory(root.toFile())
                .inheritIO();
        builder.environment().put("GIGSTREAM_HOME", System.getProperty("gigstream.home"));
        var restart = builder.start();
        assertThat(restart.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(restart.exitValue()).isZero();
    }
}
