package dev.gigstream.consumer;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Shows each poll as a whole before its records are handed on one by one; made by Kafka's client, hence public. */
public final class PollInterceptor implements ConsumerInterceptor<byte[], byte[]> {
    /** Under this key of the client's settings is who is shown the polls. */
    static final String SHOWN_TO = "gigstream.polls.shown.to";

    private SettledAtOnce shownTo;

    @Override
    public void configure(Map<String, ?> settings) {
        shownTo = (SettledAtOnce) settings.get(SHOWN_TO);
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        shownTo.polled(records);
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // Commits concern nobody here.
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
