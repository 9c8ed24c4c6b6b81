package dev.gigstream.gigindex.index;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Opens the document topic: as a member of the indexer's group, or alone to read all of it. */
final class DocumentFeeds {
    private static final int MOST_FETCHED_BYTES = 4 * 1024 * 1024;

    private final IndexSettings settings;
    private final Map<String, Object> connection;
    private final String group;
    private final Clock clock;

    DocumentFeeds(IndexSettings settings, Map<String, Object> connection, String group, Clock clock) {
        this.settings = settings;
        this.connection = Map.copyOf(connection);
        this.group = group;
        this.clock = clock;
    }

    DocumentFeed joining(List<String> topics) {
        DocumentFeed feed = open(Map.of(ConsumerConfig.GROUP_ID_CONFIG, group));
        feed.join(topics);
        return feed;
    }

    DocumentFeed alone() {
        return open(Map.of());
    }

    private DocumentFeed open(Map<String, Object> membership) {
        Map<String, Object> all = new HashMap<>(connection);
        all.putAll(membership);
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
        all.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MOST_FETCHED_BYTES);
        all.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MOST_FETCHED_BYTES / 4);
        all.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        all.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        return new DocumentFeed(new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer()), clock);
    }
}
