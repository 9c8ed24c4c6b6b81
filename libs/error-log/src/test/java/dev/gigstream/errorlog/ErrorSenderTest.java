package dev.gigstream.errorlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.eventing.RegistryUnavailableException;
import dev.gigstream.events.Topics;
import dev.gigstream.events.ops.LogKind;
import dev.gigstream.events.ops.LogLevel;
import dev.gigstream.events.ops.LogRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorSenderTest {
    @TempDir
    private Path directory;

    private final Queue<RuntimeException> answers = new ConcurrentLinkedQueue<>();
    private final MockProducer<String, byte[]> broker =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
                @Override
                public synchronized java.util.concurrent.Future<org.apache.kafka.clients.producer.RecordMetadata> send(
                        ProducerRecord<String, byte[]> record) {
                    RuntimeException failure = answers.poll();
                    return failure == null
                            ? super.send(record)
                            : java.util.concurrent.CompletableFuture.failedFuture(failure);
                }
            };
    private Spool spool;
    private ErrorSender sender;

    @BeforeEach
    void open() throws IOException {
        spool = Spool.open(directory, 1_000_000, SpooledRecords.heading());
        sender = new ErrorSender(spool, ErrorSenderTest::encoded, () -> broker);
    }

    @AfterEach
    void close() throws IOException {
        sender.stop();
        spool.close();
    }

    @Test
    void sendsWhatAnEarlierProcessLeftAndForgetsIt() throws IOException {
        keep("a", "b");

        sender.start();

        await().untilAsserted(() -> assertThat(sentIds()).containsExactly("a", "b"));
        await().untilAsserted(() -> assertThat(spool.first(1).isEmpty()).isTrue());
        assertThat(broker.history().getFirst().topic()).isEqualTo(Topics.LOG);
        assertThat(sender.sent()).isEqualTo(2);
    }

    @Test
    void keepsEverythingWhileTheBrokerIsAway() throws IOException {
        answers.add(new TimeoutException("away"));
        answers.add(new TimeoutException("away"));
        keep("a");

        sender.start();

        await().untilAsserted(() -> assertThat(sentIds()).containsExactly("a"));
        assertThat(answers).isEmpty();
    }

    @Test
    void waitsForTheRegistry() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        sender = new ErrorSender(
                spool,
                record -> {
                    if (asked.incrementAndGet() == 1) {
                        throw new RegistryUnavailableException("away");
                    }
                    return encoded(record);
                },
                () -> broker);
        keep("a");

        sender.start();

        await().untilAsserted(() -> assertThat(sentIds()).containsExactly("a"));
    }

    @Test
    void sendsAgainUnderTheSameIdWhatIsNotKnownToHaveArrived() throws IOException {
        keep("a", "b");
        answers.add(new TimeoutException("away"));

        sender.start();

        // The second arrived, but was in one batch with the first.
        await().untilAsserted(() -> assertThat(sentIds()).containsExactly("b", "a", "b"));
    }

    @Test
    void doesNotStopAtARecordThatTheBrokerRefuses() throws IOException {
        long before = Dropped.REFUSED.count();
        keep("large", "b");
        answers.add(new RecordTooLargeException("too large"));

        sender.start();

        await().untilAsserted(() -> assertThat(sentIds()).containsExactly("b"));
        await().untilAsserted(() -> assertThat(Dropped.REFUSED.count()).isEqualTo(before + 1));
    }

    @Test
    void sendsTheLastErrorsWhenTheApplicationStops() throws IOException {
        sender.start();
        keep("a");

        sender.stop();

        assertThat(sentIds()).containsExactly("a");
    }

    private void keep(String... ids) throws IOException {
        for (String id : ids) {
            assertThat(spool.append(SpooledRecords.write(record(id)))).isTrue();
        }
    }

    private List<String> sentIds() {
        return broker.history().stream().map(ProducerRecord::key).toList();
    }

    private static byte[] encoded(LogRecord record) {
        return record.getMessage().getBytes(StandardCharsets.UTF_8);
    }

    private static LogRecord record(String id) {
        return LogRecord.newBuilder()
                .setEventId(id)
                .setOccurredAt(Instant.parse("2026-01-01T00:00:00Z"))
                .setKind(LogKind.ERROR)
                .setLevel(LogLevel.ERROR)
                .setService("sample")
                .setInstance("here:1")
                .setLogger("x")
                .setThread("main")
                .setMessage("failed")
                .setLabels(Map.of())
                .build();
    }
}
