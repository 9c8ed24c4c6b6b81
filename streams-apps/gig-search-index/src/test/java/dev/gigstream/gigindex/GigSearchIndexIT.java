package dev.gigstream.gigindex;

import static dev.gigstream.gigindex.Events.aGig;
import static dev.gigstream.gigindex.Events.aProfile;
import static dev.gigstream.gigindex.Events.aRating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.gigs.GigStatus;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "gigstream.streams.state-dir=target/streams/${random.uuid}")
@WithInfrastructure({Server.KAFKA, Server.REGISTRY, Server.ELASTICSEARCH})
@DirtiesContext
class GigSearchIndexIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static SearchStack stack;

    private final String gigId = EventIds.next();
    private final String sellerId = EventIds.next();

    @LocalServerPort
    private int port;

    @BeforeAll
    static void open() {
        stack = new SearchStack();
    }

    @AfterAll
    static void close() {
        stack.close();
    }

    @Test
    void aPublishedGigIsInTheIndexWithSellerAndRating() {
        stack.publish(Topics.PROFILES, sellerId, aProfile(sellerId).build());
        stack.publish(Topics.RATINGS, "gig:" + gigId, aRating(gigId).build());
        stack.publish(Topics.GIGS, gigId, aGig(gigId).setSellerId(sellerId).build());

        await().atMost(LIMIT).untilAsserted(() -> {
            var gig = stack.indexed(gigId);
            assertThat(gig.at("/_source/sellerDisplayName").asString("")).isEqualTo("Ann");
            assertThat(gig.at("/_source/ratingAverage").asDouble()).isEqualTo(4.5);
            assertThat(gig.at("/_version").asLong()).isEqualTo(7);
        });
    }

    @Test
    void aPausedGigLeavesTheIndexAndALateRecordDoesNotBringItBack() {
        stack.publish(Topics.GIGS, gigId, aGig(gigId).build());
        await().atMost(LIMIT).until(() -> stack.indexed(gigId).path("found").asBoolean());

        stack.publish(
                Topics.GIGS,
                gigId,
                aGig(gigId).setAggregateVersion(3).setStatus(GigStatus.PAUSED).build());
        await().atMost(LIMIT).until(() -> !stack.indexed(gigId).path("found").asBoolean());
        stack.publish(Topics.GIGS, gigId, aGig(gigId).build());
        String next = EventIds.next();
        stack.publish(Topics.GIGS, next, aGig(next).build());

        await().atMost(LIMIT).until(() -> stack.indexed(next).path("found").asBoolean());
        assertThat(stack.indexed(gigId).path("found").asBoolean()).isFalse();
    }

    @Test
    void poisonDoesNotStopTheNextGig() {
        stack.send(Topics.GIGS, gigId, new byte[] {1, 2, 3});
        stack.publish(Topics.GIGS, gigId, aGig(gigId).build());

        await().atMost(LIMIT).until(() -> stack.indexed(gigId).path("found").asBoolean());
    }

    @Test
    void aRebuildMovesToANewIndexWithoutAMomentOfNoAnswer() {
        stack.publish(Topics.GIGS, gigId, aGig(gigId).build());
        await().atMost(LIMIT).until(() -> stack.indexed(gigId).path("found").asBoolean());
        RestClient actuator = RestClient.create("http://127.0.0.1:" + port);
        String before = stack.get("/_alias/gigs").propertyNames().iterator().next();

        // The first filling may still be running, and there is one job at a time.
        await().atMost(LIMIT)
                .until(() -> actuator.post()
                        .uri("/actuator/gigindex")
                        .retrieve()
                        .body(JsonNode.class)
                        .path("started")
                        .asBoolean());
        String during = EventIds.next();
        stack.publish(Topics.GIGS, during, aGig(during).build());

        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .failFast(
                        "the gig was away",
                        () -> !stack.indexed(gigId).path("found").asBoolean())
                .until(() -> !stack.get("/_alias/gigs").propertyNames().contains(before));
        await().atMost(LIMIT).until(() -> stack.indexed(during).path("found").asBoolean());
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(
                                stack.get("/_cat/indices/gigs-v*?format=json").size())
                        .isEqualTo(1));
    }
}
