package dev.gigstream.gigindex.index;

import dev.gigstream.consumer.deadletter.DeadLetterBox;
import dev.gigstream.errorlog.Notable;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts documents among the dead letters, counts them and tells operators. */
final class ToldDeadDocuments implements DeadDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(ToldDeadDocuments.class);

    private final DeadLetterBox box;
    private final MeterRegistry meters;

    ToldDeadDocuments(DeadLetterBox box, MeterRegistry meters) {
        this.box = box;
        this.meters = meters;
    }

    @Override
    public void put(ConsumerRecord<String, byte[]> origin, Exception cause) {
        box.put(RawRecords.of(origin), cause, 1);
        meters.counter("dead.letters", "topic", origin.topic()).increment();
        LOG.atError()
                .addMarker(Notable.DEAD_LETTER)
                .addKeyValue("topic", origin.topic())
                .addKeyValue("partition", origin.partition())
                .addKeyValue("offset", origin.offset())
                .addKeyValue("attempts", 1)
                .setCause(cause)
                .log("Dead letter: {}-{}@{}", origin.topic(), origin.partition(), origin.offset());
    }
}
