package dev.gigstream.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.events.reviews.ReviewEvent;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import dev.gigstream.testkit.kafka.TopicRecords;
import dev.gigstream.testkit.service.MortalService;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** The application is killed while it sums up; what it ends with is what counting everything once more gives. */
@WithInfrastructure({Server.KAFKA, Server.REGISTRY})
class KilledAggregatesIT {
    private static final Duration LONG = Duration.ofSeconds(120);

    private final String run = EventIds.next();
    private final Random random = new Random(17);
    private final EventCodec codec = new EventCodec(URI.create(System.getProperty("SCHEMA_REGISTRY_URL")));

    @Test
    void endsWithABatchRecount() {
        List<ReviewEvent> history = Histories.random(run, 4_000, 50, random);
        Map<String, List<Long>> expected = Histories.recount(history);
        try (MortalService app = MortalService.of(RatingAggregatesApplication.class)
                .with("gigstream.streams.state-dir", Path.of("target", "streams", run))
                .with("gigstream.streams.session-timeout", "6s")) {
            app.start();
            int part = history.size() / 3;
            for (int kill = 0; kill < 2; kill++) {
                tell(history.subList(kill * part, (kill + 1) * part));
                app.awaitReady();
                await().pollDelay(Duration.ofMillis(random.nextInt(1_500))).until(() -> true);
                app.kill();
                app.start();
            }
            tell(history.subList(2 * part, history.size()));

            await().atMost(LONG)
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(told()).isEqualTo(expected));
        }
    }

    private void tell(List<ReviewEvent> events) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", System.getProperty("KAFKA_BOOTSTRAP_SERVERS"), "linger.ms", 10),
                new StringSerializer(),
                new ByteArraySerializer())) {
            events.forEach(event -> producer.send(
                    new ProducerRecord<>(Topics.REVIEWS, event.getReviewId(), codec.encode(Topics.REVIEWS, event))));
        }
    }

    /** The newest rating of each subject of this run that still has a review. */
    private Map<String, List<Long>> told() {
        Map<String, List<Long>> newest = new HashMap<>();
        TopicRecords.of(Topics.RATINGS).stream()
                .filter(record -> record.key().contains(run))
                .forEach(record -> newest.put(
                        record.key(),
                        codec.decode(Topics.RATINGS, record.value(), Rating.class)
                                .getHistogram()));
        newest.values().removeIf(histogram -> histogram.stream().allMatch(count -> count == 0));
        return newest;
    }
}
