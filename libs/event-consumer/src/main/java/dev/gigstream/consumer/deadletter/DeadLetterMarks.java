package dev.gigstream.consumer.deadletter;

import dev.gigstream.eventing.DeadLetterHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records on a dead-letter topic that say a letter was handled after all. */
final class DeadLetterMarks {
    private DeadLetterMarks() {}

    static boolean isMark(ConsumerRecord<?, ?> record) {
        return record.headers().lastHeader(DeadLetterHeaders.HANDLED) != null;
    }

    static ProducerRecord<byte[], byte[]> handled(String topic, byte[] key, Origin origin) {
        ProducerRecord<byte[], byte[]> mark = new ProducerRecord<>(topic, key, null);
        DeadLetterHeaders.handled(origin.topic(), origin.partition(), origin.offset())
                .forEach((name, text) -> HeaderText.set(mark.headers(), name, text));
        return mark;
    }
}
