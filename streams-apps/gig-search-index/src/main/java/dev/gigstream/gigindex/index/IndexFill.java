package dev.gigstream.gigindex.index;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Fills one index from the topic, from offset 0 to what is there when it begins; the indexer brings the rest, and
 * versions settle who of the two is newer.
 */
final class IndexFill {
    private final Supplier<DocumentFeed> feeds;
    private final DocumentBatches batches;

    /** @param feeds opens the topic outside any group */
    IndexFill(Supplier<DocumentFeed> feeds, DocumentBatches batches) {
        this.feeds = feeds;
        this.batches = batches;
    }

    /** @return how many records were read */
    long fill(String writeAlias) {
        try (DocumentFeed feed = feeds.get()) {
            feed.rewind();
            // An indexer that has not seen the new index yet may write what lies before this moment only to the old
            // one.
            feed.await(WriteTargets.REMEMBERED.multipliedBy(2));
            Map<TopicPartition, Long> ends = feed.ends();
            long count = 0;
            while (!feed.hasReached(ends)) {
                ConsumerRecords<String, byte[]> records = feed.poll(RefreshPace.IDLE);
                batches.handle(records, () -> List.of(writeAlias), feed::await);
                count += records.count();
            }
            return count;
        }
    }
}
