package dev.gigstream.consumer;

import dev.gigstream.consumer.deadletter.DeadLetterBox;
import dev.gigstream.consumer.deadletter.Origin;
import dev.gigstream.consumer.deadletter.WaitingLine;
import dev.gigstream.traces.Spans;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.MessageListener;

/**
 * Decodes each record that was not settled with others and hands it to the handler of its topic; a replayed one to the
 * handler of its origin.
 */
final class EventListener implements MessageListener<byte[], byte[]> {
    private final EventReader reader;
    private final SettledAtOnce settled;
    private final Subscriptions subscriptions;
    private final DeadLetterBox deadLetters;
    private final WaitingLine line;
    private final ConsumerState state;
    private final Spans spans;
    private final String replayTopic;

    EventListener(
            EventReader reader,
            SettledAtOnce settled,
            Subscriptions subscriptions,
            DeadLetterBox deadLetters,
            WaitingLine line,
            ConsumerState state,
            Spans spans,
            String replayTopic) {
        this.reader = reader;
        this.settled = settled;
        this.subscriptions = subscriptions;
        this.deadLetters = deadLetters;
        this.line = line;
        this.state = state;
        this.spans = spans;
        this.replayTopic = replayTopic;
    }

    @Override
    public void onMessage(ConsumerRecord<byte[], byte[]> record) {
        boolean replayed = record.topic().equals(replayTopic);
        Origin origin = replayed ? Origin.of(record) : new Origin(record.topic(), record.partition(), record.offset());
        EventSubscription<?> subscription = subscriptions.of(origin.topic());
        if (subscription.isOrdered() && line.mustWait(record)) {
            throw new WaitsInLineException(origin);
        }
        if (!settled.contains(record)) {
            try (TraceScope _ = TraceScope.of(record, spans)) {
                handle(subscription, origin, record);
            }
        }
        state.handled(record);
        if (replayed) {
            deadLetters.handled(record);
            line.handled(record);
        }
    }

    private <T extends SpecificRecord> void handle(
            EventSubscription<T> subscription, Origin origin, ConsumerRecord<byte[], byte[]> record) {
        reader.read(subscription, origin, record).ifPresent(subscription.handler()::handle);
    }
}
