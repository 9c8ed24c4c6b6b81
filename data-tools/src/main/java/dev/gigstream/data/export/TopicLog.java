package dev.gigstream.data.export;

import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The partitions of a topic and what is in them. */
interface TopicLog {

    /** Another one after the topic was deleted and made anew. */
    String id();

    List<Integer> partitions();

    /** Oldest offset that is kept. */
    long first(int partition);

    /** The offset after the newest committed record. */
    long end(int partition);

    /** Hands over each record from one offset to before another, in order; offsets may have gaps. */
    void read(int partition, long from, long before, Consumer<ConsumerRecord<String, byte[]>> sink);
}
