package dev.gigstream.consumer.deadletter;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Keeps the order of keys that have dead letters. It knows them from the dead-letter topic alone, so that every instance
 * agrees and a restart forgets nothing.
 */
public final class WaitingLine implements AutoCloseable {
    private final Map<String, ?> connection;
    private final String deadLetterTopic;
    private final ParkedKeys parked = new ParkedKeys();
    private TopicReader reader;
    private volatile boolean stale = true;

    /** @param connection what the broker needs to let us in; its address among it */
    public WaitingLine(String deadLetterTopic, Map<String, ?> connection) {
        this.deadLetterTopic = deadLetterTopic;
        this.connection = Map.copyOf(connection);
    }

    /** Other instances may have written: to be called when partitions are given to this one. */
    public void partitionsCame() {
        stale = true;
    }

    /**
     * Whether a record has to wait for an earlier one of its key. One that seems to have is checked against the topic, for
     * the earlier one may have been handled elsewhere.
     *
     * @throws org.apache.kafka.common.errors.RetriableException when the topic cannot be read now
     */
    public boolean mustWait(ConsumerRecord<byte[], byte[]> record) {
        Origin origin = Origin.of(record);
        if (stale || parked.mustWait(origin, record.key())) {
            catchUp();
        }
        return parked.mustWait(origin, record.key());
    }

    /** Says at once, within this instance, what was just written to the topic. */
    public void put(ConsumerRecord<byte[], byte[]> letter) {
        parked.add(Origin.of(letter), letter.key());
    }

    public void handled(ConsumerRecord<byte[], byte[]> replayed) {
        parked.remove(Origin.of(replayed), replayed.key());
    }

    /** Keys that wait. */
    public int size() {
        return parked.size();
    }

    private synchronized void catchUp() {
        if (reader == null) {
            reader = new TopicReader(connection, deadLetterTopic);
        }
        stale = false;
        try {
            reader.readToEnd(parked::fold);
        } catch (RuntimeException e) {
            stale = true;
            throw e;
        }
    }

    @Override
    public synchronized void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
