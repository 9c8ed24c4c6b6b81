package dev.gigstream.errorlog;

import dev.gigstream.eventing.MalformedEventException;
import dev.gigstream.eventing.RegistryUnavailableException;
import dev.gigstream.events.Topics;
import dev.gigstream.events.ops.LogRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what lies in the spool, oldest first, and forgets it only once the broker has it. What it says itself is not
 * taken up as an error, by the name of its threads. The producer is opened by the first error.
 */
final class ErrorSender implements SmartLifecycle {
    static final String THREAD = ErrorAppender.NAME + "-sender";

    private static final Logger log = LoggerFactory.getLogger(ErrorSender.class);
    private static final int MOST_AT_ONCE = 100;
    private static final Duration ROUND = Duration.ofMillis(100);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(3);

    private final Spool spool;
    private final Function<LogRecord, byte[]> encoder;
    private final Supplier<Producer<String, byte[]>> producers;
    private final AtomicLong sent = new AtomicLong();
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private Producer<String, byte[]> producer;
    private Thread thread;

    ErrorSender(Spool spool, Function<LogRecord, byte[]> encoder, Supplier<Producer<String, byte[]>> producers) {
        this.spool = spool;
        this.encoder = encoder;
        this.producers = producers;
    }

    long sent() {
        return sent.get();
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name(THREAD).daemon().start(this::run);
    }

    /** What is logged while the application stops is sent too, if the broker is there; else the next start does. */
    @Override
    public void stop() {
        stopping.countDown();
        try {
            thread.join(STOP_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    /** First to start and last to stop. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private void run() {
        Duration pause = ROUND;
        try {
            while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = isEmptied() ? ROUND : longer(pause);
            }
            isEmptied();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (producer != null) {
                producer.close(STOP_LIMIT);
            }
        }
    }

    private static Duration longer(Duration pause) {
        if (pause.equals(ROUND)) {
            return FIRST_PAUSE;
        }
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** Whether everything could be sent. */
    private boolean isEmptied() throws InterruptedException {
        try {
            for (Spool.Batch batch = spool.first(MOST_AT_ONCE); !batch.isEmpty(); batch = spool.first(MOST_AT_ONCE)) {
                send(batch);
                spool.taken(batch);
            }
            return true;
        } catch (RegistryUnavailableException | MalformedEventException | KafkaException | ExecutionException e) {
            // A schema that is unknown to the registry is one that the registrar has not brought yet.
            log.debug("Errors wait for the broker or the registry", e);
        } catch (IOException e) {
            log.warn("The spool of errors cannot be read", e);
        }
        return false;
    }

    private void send(Spool.Batch batch) throws InterruptedException, ExecutionException {
        if (producer == null) {
            producer = producers.get();
        }
        List<Future<RecordMetadata>> answers = new ArrayList<>();
        for (byte[] entry : batch.entries()) {
            LogRecord record = readOrNull(batch.heading(), entry);
            if (record != null) {
                byte[] value = encoder.apply(record);
                answers.add(producer.send(new ProducerRecord<>(
                        Topics.LOG, null, record.getOccurredAt().toEpochMilli(), record.getEventId(), value)));
            }
        }
        for (Future<RecordMetadata> answer : answers) {
            await(answer);
        }
    }

    private void await(Future<RecordMetadata> answer) throws InterruptedException, ExecutionException {
        try {
            answer.get();
            sent.incrementAndGet();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof RecordTooLargeException)) {
                throw e;
            }
            Dropped.REFUSED.one();
        }
    }

    private static LogRecord readOrNull(byte[] heading, byte[] entry) {
        try {
            return SpooledRecords.read(heading, entry);
        } catch (IOException | RuntimeException e) {
            Dropped.REFUSED.one();
            log.warn("An entry of the spool of errors cannot be read", e);
            return null;
        }
    }
}
