package dev.gigstream.gigs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.events.gigs.GigEventType;
import dev.gigstream.gigs.gig.web.GigJson;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Api;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import dev.gigstream.testkit.service.MortalService;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on real parts: what it tells of each change, and what its death in between does. */
@WithInfrastructure({Server.KAFKA, Server.REGISTRY, Server.MONGO})
class GigServiceIT {

    private static final TestTokens TOKENS = new TestTokens();
    private static final Path KEYS = TOKENS.writeJwks(Path.of("target", "test-keys", "it.json"));
    private static final int BATCH = 200;

    private static ConfigurableApplicationContext service;
    private static GigTopic topic;
    private static Api anonymous;

    private final String sellerId = EventIds.next();
    private final Api seller = anonymous.as(TOKENS, sellerId, "SELLER");

    @BeforeAll
    static void start() {
        service = started("gigs-" + EventIds.next());
        topic = new GigTopic(service.getBean(EventCodec.class));
        anonymous = Api.of(service);
    }

    @AfterAll
    static void stop() {
        topic.close();
        service.close();
    }

    @Test
    void tellsEachChangeOnceInOrderWithTheGigAsItStands() {
        String path = aDraft(seller);
        seller.post(path + "/publish");
        seller.post(path + "/publish");
        seller.put(path, new GigJson().with("title", "\"Another title\"").body());
        seller.post(path + "/pause");
        seller.delete(path);

        List<GigEvent> told = topic.awaitEventsOf(idIn(path), 5);

        assertThat(told)
                .extracting(GigEvent::getType)
                .containsExactly(
                        GigEventType.DRAFTED,
                        GigEventType.PUBLISHED,
                        GigEventType.CHANGED,
                        GigEventType.PAUSED,
                        GigEventType.ARCHIVED);
        assertThat(told).extracting(GigEvent::getAggregateVersion).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(told.get(2).getTitle()).isEqualTo("Another title");
        assertThat(told.get(2).getCategoryPath()).hasSize(2);
    }

    @Test
    void marksEachRecordWithItsEventAndTrace() {
        String gigId = idIn(aDraft(seller));

        var told = topic.awaitTold(record -> record.key().equals(gigId), 1).getFirst();

        assertThat(told.eventIdHeader()).isEqualTo(told.event().getEventId());
        assertThat(told.traced()).isTrue();
        assertThat(told.event().getActorId()).isEqualTo(sellerId);
    }

    @Test
    void tellsNothingOfWhatWasRefused() {
        String path = aDraft(seller);
        seller.post(path + "/pause");
        seller.put(path, new GigJson().with("category", "\"nowhere\"").body());
        seller.post(path + "/publish");

        List<GigEvent> told = topic.awaitEventsOf(idIn(path), 2);

        assertThat(told).extracting(GigEvent::getAggregateVersion).containsExactly(1L, 2L);
    }

    @Test
    void tellsOfEachImportedGigOnceAlsoWhenTheBatchComesAgain() {
        String batch = batch(sellerId);

        assertThat(created(batch)).isEqualTo(BATCH);
        assertThat(created(batch)).isZero();
        var told = topic.awaitTold(record -> record.isOf(sellerId), BATCH);

        assertThat(told).extracting(GigTopic.Told::key).hasSize(BATCH).doesNotHaveDuplicates();
        assertThat(told).extracting(record -> record.event().getType()).containsOnly(GigEventType.PUBLISHED);
    }

    @Test
    void anErasedSellerTakesHisGigsOffTheTopic() {
        String published = aDraft(seller);
        seller.post(published + "/publish").is(200);
        String draft = aDraft(seller);
        Api other = anonymous.as(TOKENS, EventIds.next(), "SELLER");
        String ofOther = aDraft(other);

        Accounts.erase(sellerId);

        topic.awaitTombstone(idIn(published));
        topic.awaitTombstone(idIn(draft));
        anonymous.get(published).is(404);
        seller.get(draft).is(404);
        other.get(ofOther).is(200);
    }

    @Test
    void losesNothingAndTellsNothingElseWhenKilledAtAnyMoment() throws Exception {
        String database = "gigs-" + EventIds.next();
        Set<String> acknowledged = new HashSet<>();
        for (int life = 0; life < 2; life++) {
            try (MortalService mortal = MortalService.of(GigServiceApplication.class)
                    .with("spring.mongodb.database", database)
                    .with("gigstream.tokens.public-keys", KEYS)) {
                Api mortalSeller = mortal.start().awaitReady().client().as(TOKENS, sellerId, "SELLER");
                for (int i = 0; i < 20 + 7 * life; i++) {
                    String path = aDraft(mortalSeller);
                    mortalSeller.post(path + "/publish").is(200);
                    acknowledged.add(idIn(path));
                }
                mortal.kill();
            }
        }

        try (ConfigurableApplicationContext heir = started(database)) {
            var told = topic.awaitToldAnew(record -> acknowledged.contains(record.key()), 2 * acknowledged.size());

            assertThat(heir.isActive()).isTrue();
            for (String gigId : acknowledged) {
                assertThat(told.stream()
                                .filter(record -> record.key().equals(gigId))
                                .map(record -> record.event().getAggregateVersion()))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 2).boxed().toList());
            }
        }
    }

    private static String aDraft(Api seller) {
        return "/api/v1/gigs/"
                + seller.post("/api/v1/gigs", new GigJson().body()).text("/gigId");
    }

    private static String idIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static int created(String batch) {
        return anonymous
                .post("/actuator/gigs-import", batch)
                .json()
                .path("created")
                .asInt();
    }

    private static String batch(String sellerId) {
        return IntStream.range(0, BATCH)
                .mapToObj(_ -> new GigJson()
                        .with("gigId", "\"" + EventIds.next() + "\"")
                        .with("sellerId", "\"" + sellerId + "\"")
                        .with("publishedAt", "\"2025-05-01T10:00:00.000Z\"")
                        .body())
                .toList()
                .toString();
    }

    private static ConfigurableApplicationContext started(String database) {
        return SpringApplication.run(
                GigServiceApplication.class,
                "--server.port=0",
                "--gigstream.import.enabled=true",
                "--spring.mongodb.database=" + database,
                "--gigstream.tokens.public-keys=" + KEYS);
    }
}
