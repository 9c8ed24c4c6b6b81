package dev.gigstream.data.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gigstream.data.Complaint;
import dev.gigstream.data.record.JsonLines;
import dev.gigstream.data.record.Values;
import dev.gigstream.data.record.WireRecords;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TailTest {

    private static final String TOPIC = "orders.order.events.v1";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final long NO_LIMIT = Long.MAX_VALUE;

    private final WireRecords wire = new WireRecords();
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("none");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void fillPartition() {
        consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, null, null, null)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 3L));
        consumer.schedulePollTask(() -> {
            add(0, "a", wire.order("first"));
            add(1, "b", null);
            add(2, "a", "no avro".getBytes());
        });
    }

    @Test
    void showsEachRecordDecodedOnALine() {
        run(new Tail(TOPIC, new Start.Beginning(), Optional.empty(), NO_LIMIT, false));

        List<JsonNode> lines = lines();
        assertThat(lines).extracting(line -> line.path("offset").asLong()).containsExactly(0L, 1L, 2L);
        JsonNode order = lines.getFirst().path("value");
        assertThat(order.path("orderId").asString()).isEqualTo("first");
        assertThat(order.path("occurredAt").asString()).isEqualTo("2026-01-05T09:30:00Z");
        assertThat(order.path("dispute").path("ruling").path("outcome").asString())
                .isEqualTo("REFUND_BUYER");
        assertThat(lines.get(1).path("value").isNull()).isTrue();
        assertThat(lines.get(2).path("bytes").asString()).isEqualTo("bm8gYXZybw==");
    }

    @Test
    void showsOneKeyAlone() {
        run(new Tail(TOPIC, new Start.Beginning(), Optional.of("b"), NO_LIMIT, false));

        assertThat(lines()).extracting(line -> line.path("offset").asLong()).containsExactly(1L);
    }

    @Test
    void endsAtTheLimitThoughItFollows() {
        run(new Tail(TOPIC, new Start.Beginning(), Optional.empty(), 2, true));

        assertThat(lines()).hasSize(2);
    }

    @Test
    void beginsAtAnOffset() {
        run(new Tail(TOPIC, new Start.Offset(2), Optional.empty(), NO_LIMIT, false));

        assertThat(lines()).extracting(line -> line.path("offset").asLong()).containsExactly(2L);
    }

    @Test
    void endsQuietlyWhenInterrupted() {
        consumer.schedulePollTask(consumer::wakeup);

        run(new Tail(TOPIC, new Start.Beginning(), Optional.empty(), NO_LIMIT, true));

        assertThat(lines()).hasSize(3);
    }

    @Test
    void saysThatThereIsNoSuchTopic() {
        assertThatExceptionOfType(Complaint.class)
                .isThrownBy(() -> run(new Tail("orders", new Start.End(), Optional.empty(), NO_LIMIT, false)))
                .withMessageContaining("no topic 'orders'");
    }

    @Test
    void understandsMomentsAndHowLongAgo() {
        Clock clock = Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);

        assertThat(TailCommand.moment("PT15M", clock)).isEqualTo("2026-01-31T11:45:00Z");
        assertThat(TailCommand.moment("2026-01-01T00:00:00Z", clock)).isEqualTo("2026-01-01T00:00:00Z");
        assertThatExceptionOfType(Complaint.class).isThrownBy(() -> TailCommand.moment("yesterday", clock));
    }

    private void run(Tail tail) {
        tail.run(consumer, new JsonLines(new Values(wire)), new PrintStream(out));
    }

    private void add(long offset, String key, byte[] value) {
        consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, offset, key, value));
    }

    private List<JsonNode> lines() {
        JsonMapper json = JsonMapper.builder().build();
        return out.toString().lines().map(json::readTree).toList();
    }
}
