package dev.gigstream.consumer;

import dev.gigstream.consumer.deadletter.HeaderText;
import dev.gigstream.consumer.deadletter.Origin;
import dev.gigstream.eventing.EventCodec;
import dev.gigstream.eventing.MalformedEventException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes an event of a record, unless nobody wants its key. */
final class EventReader {
    private static final String EVENT_ID = "event-id";

    private final EventCodec codec;

    EventReader(EventCodec codec) {
        this.codec = codec;
    }

    /** @throws MalformedEventException when trying again cannot help */
    <T extends SpecificRecord> Optional<ReceivedEvent<T>> read(
            EventSubscription<T> subscription, Origin origin, ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            throw new MalformedEventException("A record without a key");
        }
        String key = new String(record.key(), StandardCharsets.UTF_8);
        if (!subscription.wants(key)) {
            return Optional.empty();
        }
        T value = record.value() == null ? null : codec.decode(origin.topic(), record.value(), subscription.type());
        String eventId = HeaderText.of(record.headers(), EVENT_ID).orElseGet(() -> eventId(value));
        return Optional.of(
                new ReceivedEvent<>(origin.topic(), origin.partition(), origin.offset(), key, eventId, value));
    }

    private static String eventId(SpecificRecord value) {
        var field = value == null ? null : value.getSchema().getField("eventId");
        if (field == null) {
            throw new MalformedEventException("A record without an event id");
        }
        return String.valueOf(value.get(field.pos()));
    }
}
