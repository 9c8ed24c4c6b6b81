package dev.gigstream.gigs;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What auth-service tells. */
final class Accounts {

    private Accounts() {}

    static void erase(String accountId) {
        try (var producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, System.getProperty("KAFKA_BOOTSTRAP_SERVERS")),
                new StringSerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> tombstone = new ProducerRecord<>(Topics.ACCOUNTS, accountId, null);
            tombstone.headers().add("event-id", EventIds.next().getBytes(StandardCharsets.UTF_8));
            producer.send(tombstone);
        }
    }
}
