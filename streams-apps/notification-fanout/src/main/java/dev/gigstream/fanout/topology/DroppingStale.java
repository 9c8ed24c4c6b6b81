package dev.gigstream.fanout.topology;

import dev.gigstream.fanout.recipient.FanoutPolicy;
import dev.gigstream.fanout.recipient.Notice;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Ends notices of what happened too long ago before they cost anything: a topic that is read again is full of them. */
final class DroppingStale implements FixedKeyProcessor<String, Notice, Notice> {
    private final FanoutPolicy policy;
    private FixedKeyProcessorContext<String, Notice> context;

    DroppingStale(FanoutPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Notice> context) {
        this.context = context;
    }

    @Override
    public void process(FixedKeyRecord<String, Notice> notice) {
        if (!policy.isStale(notice.value().at(), Instant.ofEpochMilli(context.currentSystemTimeMs()))) {
            context.forward(notice);
        }
    }
}
