package dev.gigstream.gigindex.index;

import dev.gigstream.events.search.GigDocument;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One record of the document topic, read.
 *
 * @param version external version in the index; a write that is not newer than what is there changes nothing
 * @param document null takes the gig out of the index
 * @param origin the record as it came, for the dead letters
 */
record IndexChange(String gigId, long version, GigDocument document, ConsumerRecord<String, byte[]> origin) {}
