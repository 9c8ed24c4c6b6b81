package dev.gigstream.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.events.Topics;
import dev.gigstream.events.reviews.ReviewEvent;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Api;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import dev.gigstream.testkit.service.MortalService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The process is killed while reviews are written; afterwards each is there once and told of once. */
@WithInfrastructure({Server.POSTGRES, Server.KAFKA, Server.REGISTRY})
class KilledServiceIT {

    private static final Duration LONG = Duration.ofSeconds(120);
    /** Of an author, into which fit both new starts of the service, and each may take two minutes on a busy machine. */
    private static final Duration THROUGH_BOTH_KILLS = LONG.multipliedBy(3);

    private static final Map<String, Object> REVIEW = Map.of("rating", 4, "comment", "Good work, on time.");

    private final TestTokens tokens = new TestTokens();
    private final Random random = new Random(11);
    private final EventTopics topics = new EventTopics();
    private final List<SomeOrder> orders =
            Stream.generate(SomeOrder::any).limit(30).toList();

    @Test
    void losesNothingAndDoesNothingTwice() {
        Path keys = tokens.writeJwks(Path.of("target", "test-keys", "killed.json"));
        try (var service = MortalService.of(ReviewServiceApplication.class)
                        .with("gigstream.tokens.public-keys", keys)
                        .start();
                ExecutorService authors = Executors.newVirtualThreadPerTaskExecutor()) {
            orders.forEach(order -> topics.tell(Topics.ORDERS, order.id(), order.completed()));
            Api api = service.awaitReady().client();

            List<CompletableFuture<Void>> writing = orders.stream()
                    .flatMap(order -> Stream.of(order.buyer(), order.seller())
                            .map(author -> CompletableFuture.runAsync(() -> write(api, order, author), authors)))
                    .toList();
            for (int kill = 0; kill < 2; kill++) {
                await().pollDelay(Duration.ofMillis(200 + random.nextInt(600))).until(() -> true);
                service.kill();
                service.start().awaitReady();
            }
            writing.forEach(CompletableFuture::join);

            orders.forEach(this::assertToldOnce);
        }
    }

    /** As a client that had no answer: again, until the review is taken or known to be there. */
    private void write(Api api, SomeOrder order, String author) {
        Api client = api.as(tokens, author);
        await().atMost(THROUGH_BOTH_KILLS)
                .pollInterval(Duration.ofMillis(400))
                .ignoreExceptions()
                .until(() -> {
                    var answer = client.post("/api/v1/orders/" + order.id() + "/reviews", REVIEW);
                    return answer.status() == 201
                            || answer.status() == 409 && answer.text("/code").equals("ALREADY_REVIEWED");
                });
    }

    private void assertToldOnce(SomeOrder order) {
        List<ReviewEvent> told =
                await().atMost(LONG).until(() -> topics.reviewsOf(order.id()), events -> distinct(events) == 4);
        Map<String, List<Long>> versions = told.stream()
                .collect(Collectors.groupingBy(
                        ReviewEvent::getReviewId,
                        Collectors.mapping(ReviewEvent::getAggregateVersion, Collectors.toList())));
        assertThat(versions)
                .hasSize(2)
                .allSatisfy((_, all) -> assertThat(all.stream().distinct()).containsExactly(1L, 2L));
        assertThat(told.stream()
                        .filter(ReviewEvent::getVisible)
                        .map(ReviewEvent::getReviewId)
                        .distinct())
                .hasSize(2);
    }

    private static long distinct(List<ReviewEvent> events) {
        return events.stream().map(ReviewEvent::getEventId).distinct().count();
    }
}
