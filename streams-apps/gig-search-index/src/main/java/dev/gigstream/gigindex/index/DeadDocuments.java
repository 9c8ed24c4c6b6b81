package dev.gigstream.gigindex.index;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where records go that the index refuses for good. */
interface DeadDocuments {
    /** Returns when the record is safely put aside. */
    void put(ConsumerRecord<String, byte[]> origin, Exception cause);
}
