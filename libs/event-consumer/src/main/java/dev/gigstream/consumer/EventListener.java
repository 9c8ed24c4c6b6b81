package dev.gigstream.consumer;

import dev.gigstream.consumer.deadletter.DeadLetterBox;
import dev.gigstream.consumer.deadletter.HeaderText;
import dev.gigstream.consumer.deadletter.Origin;
import dev.gigstream.consumer.deadletter.WaitingLine;
import dev.gigstream.eventing.EventCodec;
import dev.gigstream.eventing.MalformedEventException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.MessageListener;

/** Decodes each record and hands it to the handler of its topic; a replayed one to the handler of its origin. */
final class EventListener implements MessageListener<byte[], byte[]> {
    private static final String EVENT_ID = "event-id";

    private final EventCodec codec;
    private final Subscriptions subscriptions;
    private final DeadLetterBox deadLetters;
    private final WaitingLine line;
    private final ConsumerState state;
    private final String replayTopic;

    EventListener(
            EventCodec codec,
            Subscriptions subscriptions,
            DeadLetterBox deadLetters,
            WaitingLine line,
            ConsumerState state,
            String replayTopic) {
        this.codec = codec;
        this.subscriptions = subscriptions;
        this.deadLetters = deadLetters;
        this.line = line;
        this.state = state;
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
        try (TraceScope _ = TraceScope.of(record.headers())) {
            handle(subscription, origin, record);
        }
        state.handled(record);
        if (replayed) {
            deadLetters.handled(record);
            line.handled(record);
        }
    }

    private <T extends SpecificRecord> void handle(
            EventSubscription<T> subscription, Origin origin, ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            throw new MalformedEventException("A record without a key");
        }
        String key = new String(record.key(), StandardCharsets.UTF_8);
        if (!subscription.wants(key)) {
            return;
        }
        T value = record.value() == null ? null : codec.decode(origin.topic(), record.value(), subscription.type());
        String eventId = HeaderText.of(record.headers(), EVENT_ID).orElseGet(() -> eventId(value));
        subscription
                .handler()
                .handle(new ReceivedEvent<>(origin.topic(), origin.partition(), origin.offset(), key, eventId, value));
    }

    private static String eventId(SpecificRecord value) {
        var field = value == null ? null : value.getSchema().getField("eventId");
        if (field == null) {
            throw new MalformedEventException("A record without an event id");
        }
        return String.valueOf(value.get(field.pos()));
    }
}
