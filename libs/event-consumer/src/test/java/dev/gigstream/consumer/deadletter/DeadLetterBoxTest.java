package dev.gigstream.consumer.deadletter;

import static dev.gigstream.consumer.deadletter.Letters.bytes;
import static dev.gigstream.consumer.deadletter.Letters.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class DeadLetterBoxTest {
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private final DeadLetterBox box = new DeadLetterBox("order-service", () -> producer, clock);

    @Test
    void keepsKeyBytesAndHeadersAsTheyCame() {
        ConsumerRecord<byte[], byte[]> record = record(41, "k");
        record.headers().add("event-id", bytes("e1"));

        box.put(record, new IllegalStateException("no"), 5);

        ProducerRecord<byte[], byte[]> letter = producer.history().getFirst();
        assertThat(letter.topic()).isEqualTo("order-service.dlq.v1");
        assertThat(letter.key()).isEqualTo(bytes("k"));
        assertThat(letter.value()).isEqualTo(bytes("payload"));
        assertThat(HeaderText.of(letter.headers(), "event-id")).contains("e1");
    }

    @Test
    void saysWhereItCameFromAndWhy() {
        box.put(record(41, "k"), new IllegalStateException("no"), 5);

        DeadLetter letter = DeadLetter.of(Letters.read(producer.history().getFirst()));
        assertThat(letter.origin()).isEqualTo(new Origin(Letters.TOPIC, 0, 41));
        assertThat(letter.causeClass()).isEqualTo("java.lang.IllegalStateException");
        assertThat(letter.causeMessage()).isEqualTo("no");
        assertThat(letter.attempts()).isEqualTo("5");
        assertThat(letter.at()).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void keepsTheFirstOriginOfALetterThatFailsAgain() {
        box.put(record(41, "k"), new IllegalStateException("first"), 5);

        box.put(Letters.read(producer.history().getFirst()), new IllegalStateException("second"), 5);

        DeadLetter again = DeadLetter.of(Letters.read(producer.history().getLast()));
        assertThat(again.origin()).isEqualTo(new Origin(Letters.TOPIC, 0, 41));
        assertThat(again.causeMessage()).isEqualTo("second");
        assertThat(again.headers().headers("dlq-cause-message")).hasSize(1);
    }
}
