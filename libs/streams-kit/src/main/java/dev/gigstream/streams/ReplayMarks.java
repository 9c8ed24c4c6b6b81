package dev.gigstream.streams;

import dev.gigstream.eventing.DeadLetterHeaders;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Turns a replayed letter into the mark that takes it off the list of those that wait. */
final class ReplayMarks extends ContextualFixedKeyProcessor<String, byte[], byte[]> {
    @Override
    public void process(FixedKeyRecord<String, byte[]> replayed) {
        Origin.named(replayed.headers()).ifPresent(origin -> {
            RecordHeaders headers = new RecordHeaders();
            Origin.write(headers, DeadLetterHeaders.handled(origin.topic(), origin.partition(), origin.offset()));
            context().forward(replayed.withValue((byte[]) null).withHeaders(headers));
        });
    }
}
