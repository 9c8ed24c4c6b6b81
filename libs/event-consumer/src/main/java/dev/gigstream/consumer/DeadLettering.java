package dev.gigstream.consumer;

import dev.gigstream.consumer.deadletter.DeadLetterBox;
import dev.gigstream.consumer.deadletter.Origin;
import dev.gigstream.consumer.deadletter.WaitingLine;
import dev.gigstream.errorlog.Notable;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.support.KafkaHeaders;

/** Gives a record up: only once its letter is on every replica does the consumer go on. */
final class DeadLettering implements ConsumerRecordRecoverer {
    private static final Logger log = LoggerFactory.getLogger(DeadLettering.class);

    private static final String METER = "dead.letters";
    private static final String TOPIC = "topic";

    private final DeadLetterBox box;
    private final WaitingLine line;
    private final Subscriptions subscriptions;
    private final MeterRegistry meters;

    DeadLettering(DeadLetterBox box, WaitingLine line, Subscriptions subscriptions, MeterRegistry meters) {
        this.box = box;
        this.line = line;
        this.subscriptions = subscriptions;
        this.meters = meters;
        // From zero on, or whoever watches the rate would miss the first.
        subscriptions.topics().forEach(topic -> meters.counter(METER, TOPIC, topic));
    }

    @Override
    @SuppressWarnings("unchecked")
    public void accept(ConsumerRecord<?, ?> record, Exception failure) {
        accept((ConsumerRecord<byte[], byte[]>) record, FailurePolicy.cause(failure));
    }

    private void accept(ConsumerRecord<byte[], byte[]> record, Throwable cause) {
        boolean waits = cause instanceof WaitsInLineException;
        int attempts = waits ? 0 : attempts(record);
        record.headers().remove(KafkaHeaders.DELIVERY_ATTEMPT);
        box.put(record, cause, attempts);
        if (subscriptions.areOrdered(Origin.of(record).topic())) {
            line.put(record);
        }
        meters.counter(METER, TOPIC, Origin.of(record).topic()).increment();
        if (waits) {
            log.info("{}-{}@{} waits in line", record.topic(), record.partition(), record.offset());
        } else {
            Origin origin = Origin.of(record);
            log.atError()
                    .addMarker(Notable.DEAD_LETTER)
                    .addKeyValue("topic", origin.topic())
                    .addKeyValue("partition", origin.partition())
                    .addKeyValue("offset", origin.offset())
                    .addKeyValue("attempts", attempts)
                    .setCause(cause)
                    .log("Dead letter: {}-{}@{}", origin.topic(), origin.partition(), origin.offset());
        }
    }

    private static int attempts(ConsumerRecord<?, ?> record) {
        Header attempt = record.headers().lastHeader(KafkaHeaders.DELIVERY_ATTEMPT);
        return attempt == null ? 1 : ByteBuffer.wrap(attempt.value()).getInt();
    }
}
