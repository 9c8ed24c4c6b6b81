package dev.gigstream.local.catalogue.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.events.Topics;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.local.catalogue.DemoCatalogue;
import dev.gigstream.local.catalogue.Seeder;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithInfrastructure({Server.KAFKA, Server.REGISTRY})
class StackLoaderIT {

    private static final Progress QUIET = _ -> {};
    private static final Duration ONE_LOOK = Duration.ofMillis(500);

    private ImportsOfServices services;
    private Endpoints endpoints;
    private KafkaConsumer<String, byte[]> ratings;
    private EventCodec codec;

    @BeforeEach
    void start() throws IOException {
        services = new ImportsOfServices();
        URI registry = URI.create(System.getProperty("SCHEMA_REGISTRY_URL"));
        String kafka = System.getProperty("KAFKA_BOOTSTRAP_SERVERS");
        endpoints = new Endpoints(services.address(), services.address(), services.address(), kafka, registry);
        codec = new EventCodec(registry);
        ratings = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = ratings.partitionsFor(Topics.RATINGS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        ratings.assign(partitions);
        ratings.seekToEnd(partitions);
        partitions.forEach(ratings::position);
    }

    @AfterEach
    void stop() {
        ratings.close();
        codec.close();
        services.close();
    }

    @Test
    void loadsThePeopleTheirGigsAndTheRatingsOfBoth() {
        Tally tally = Seeder.seed(endpoints, 300, 5, "EUR", QUIET);

        List<ConsumerRecord<String, byte[]>> told = told(tally.ratings());
        assertThat(tally.gigs()).isEqualTo(300);
        assertThat(services.gigs()).hasSize(300);
        assertThat(services.profiles()).hasSize(tally.people());
        assertThat(told).hasSize(300 + tally.people());
        assertThat(told).allSatisfy(record -> {
            Rating rating = codec.decode(Topics.RATINGS, record.value(), Rating.class);
            String kind = rating.getSubjectKind().name().toLowerCase(Locale.ROOT);
            assertThat(record.key()).isEqualTo(kind + ":" + rating.getSubjectId());
            assertThat(rating.getHistogram().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(rating.getCount());
            assertThat(new String(record.headers().lastHeader("event-id").value()))
                    .isEqualTo(rating.getEventId());
        });
    }

    @Test
    void loadsTheSameBytesAgain() {
        Tally first = Seeder.seed(endpoints, 60, 6, "EUR", QUIET);
        var before = told(first.ratings());
        Tally second = Seeder.seed(endpoints, 60, 6, "EUR", QUIET);
        var after = told(second.ratings());

        assertThat(second.present()).isEqualTo(60);
        assertThat(valuesByKey(after)).usingRecursiveComparison().isEqualTo(valuesByKey(before));
    }

    @Test
    void givesTheDemoGigsToWhoeverHasTheDemoAddressAlready() {
        services.knows("seller@demo.gigstream.dev", "somebody-else");

        Tally tally = DemoCatalogue.load(endpoints, "a password for tests", QUIET);

        told(tally.ratings());
        assertThat(services.profiles()).containsKey("somebody-else");
        assertThat(services.gigs().values())
                .filteredOn(gig -> gig.path("sellerId").asString().equals("somebody-else"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    private List<ConsumerRecord<String, byte[]>> told(int expected) {
        List<ConsumerRecord<String, byte[]>> told = new ArrayList<>();
        for (int look = 0; look < 100 && told.size() < expected; look++) {
            ratings.poll(ONE_LOOK).forEach(told::add);
        }
        return told;
    }

    private static Map<String, byte[]> valuesByKey(List<ConsumerRecord<String, byte[]>> told) {
        return told.stream().collect(Collectors.toMap(ConsumerRecord::key, ConsumerRecord::value));
    }
}
