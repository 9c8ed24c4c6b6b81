package dev.gigstream.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.local.process.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {
    private static final String TOPIC = "words";

    @TempDir
    private Path home;

    @Test
    void keepsACommittedTransactionThroughAKill() throws Exception {
        try (var kafka = StartedPart.of(new KafkaBroker(), home)) {
            createTopic(kafka);
            sendInATransaction(kafka, "kept");

            kafka.killAndRestart();

            assertThat(firstWord(kafka)).isEqualTo("kept");
        }
    }

    private static void createTopic(StartedPart kafka) throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers(kafka)))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void sendInATransaction(StartedPart kafka, String word) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers(kafka), "transactional.id", "writer", "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, word));
            producer.commitTransaction();
        }
    }

    private static String firstWord(StartedPart kafka) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers(kafka), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
        }
    }

    private static String servers(StartedPart kafka) {
        return "127.0.0.1:" + kafka.port(Ports.KAFKA);
    }
}
