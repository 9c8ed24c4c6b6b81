package dev.gigstream.gigindex;

import static dev.gigstream.gigindex.Events.aGig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.gigs.GigStatus;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

/** Elasticsearch dies under the indexer, what happens meanwhile waits in the topic, and nothing of it is lost. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "gigstream.streams.state-dir=target/streams/${random.uuid}")
@WithInfrastructure({Server.KAFKA, Server.REGISTRY})
@DirtiesContext
class ElasticsearchKilledIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private static Path home;

    private static MortalElasticsearch elasticsearch;
    private static SearchStack stack;

    private final String known = EventIds.next();
    private final String changed = EventIds.next();
    private final String paused = EventIds.next();

    @LocalServerPort
    private int port;

    @BeforeAll
    static void start() throws Exception {
        elasticsearch = new MortalElasticsearch(home);
        elasticsearch.start();
        stack = new SearchStack(elasticsearch.url());
    }

    @AfterAll
    static void stop() throws Exception {
        stack.close();
        elasticsearch.kill();
    }

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("gigstream.elasticsearch.urls", () -> elasticsearch.url());
    }

    @Test
    void catchesUpByItselfWithNothingLost() throws Exception {
        Stream.of(known, changed, paused).forEach(it -> stack.publish(Topics.GIGS, it, aGig(it).build()));
        await().atMost(LIMIT).until(() -> isFound(known) && isFound(changed) && isFound(paused));

        elasticsearch.kill();
        List<String> missed = Stream.generate(EventIds::next).limit(50).toList();
        missed.forEach(it -> stack.publish(Topics.GIGS, it, aGig(it).build()));
        stack.publish(
                Topics.GIGS,
                changed,
                aGig(changed).setAggregateVersion(3).setTitle("A new title").build());
        stack.publish(
                Topics.GIGS,
                paused,
                aGig(paused).setAggregateVersion(3).setStatus(GigStatus.PAUSED).build());
        await().atMost(LIMIT).until(() -> health() == 503);
        elasticsearch.start();

        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(missed).allMatch(ElasticsearchKilledIT::isFound);
            assertThat(stack.indexed(changed).at("/_source/title").asString()).isEqualTo("A new title");
            assertThat(isFound(paused)).isFalse();
        });
        assertThat(isFound(known)).isTrue();
        await().atMost(LIMIT).until(() -> health() == 200);
    }

    private int health() {
        return RestClient.builder()
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .get()
                .uri("/actuator/health")
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    private static boolean isFound(String gigId) {
        return stack.indexed(gigId).path("found").asBoolean();
    }
}
