package dev.gigstream.consumer.deadletter;

import dev.gigstream.eventing.DeadLetterHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records on a dead-letter topic that say a letter was handled after all. */
final class DeadLetterMarks {
    private static final String HANDLED = DeadLetterHeaders.PREFIX + "handled";

    private DeadLetterMarks() {}

    static boolean isMark(ConsumerRecord<?, ?> record) {
        return record.headers().lastHeader(HANDLED) != null;
    }

    static ProducerRecord<byte[], byte[]> handled(String topic, byte[] key, Origin origin) {
        ProducerRecord<byte[], byte[]> mark = new ProducerRecord<>(topic, key, null);
        HeaderText.set(mark.headers(), HANDLED, "true");
        HeaderText.set(mark.headers(), DeadLetterHeaders.TOPIC, origin.topic());
        HeaderText.set(mark.headers(), DeadLetterHeaders.PARTITION, Integer.toString(origin.partition()));
        HeaderText.set(mark.headers(), DeadLetterHeaders.OFFSET, Long.toString(origin.offset()));
        return mark;
    }
}
