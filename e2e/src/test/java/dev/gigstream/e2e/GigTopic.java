package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.events.Topics;
import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.events.gigs.GigEventType;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the gig topic from its start, as the data team would. */
final class GigTopic {
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final EventCodec CODEC = new EventCodec(registryBase(), ANSWER);

    private GigTopic() {}

    /** Each of these gigs has the versions 1..n in order; a version seen twice is the same bytes with the same event id. */
    static void assertVersionsHaveNoGap(List<String> gigIds) {
        var wanted = new HashSet<>(gigIds);
        var versions = new HashMap<String, List<Long>>();
        var bytes = new HashMap<String, ByteBuffer>();
        for (var record : TopicRecords.of(Topics.GIGS)) {
            if (record.value() != null && wanted.contains(record.key())) {
                see(record, versions.computeIfAbsent(record.key(), key -> new ArrayList<>()), bytes);
            }
        }
        assertThat(versions.keySet()).containsAll(gigIds);
    }

    /** The stack tells the Confluent-compatible address; the codec finds its own path below the same server. */
    private static URI registryBase() {
        return Stack.url("registry").resolve("/");
    }

    private static void see(ConsumerRecord<String, byte[]> record, List<Long> versions, Map<String, ByteBuffer> bytes) {
        var event = CODEC.decode(Topics.GIGS, record.value(), GigEvent.class);
        var earlier = bytes.putIfAbsent(event.getEventId(), ByteBuffer.wrap(record.value()));
        if (earlier != null) {
            assertThat(ByteBuffer.wrap(record.value()))
                    .as("a repeated event is the same bytes")
                    .isEqualTo(earlier);
            return;
        }
        assertThat(event.getAggregateVersion())
                .as("next version of %s", record.key())
                .isEqualTo(versions.size() + 1L);
        assertThat(event.getType()).isNotEqualTo(GigEventType.UNKNOWN);
        versions.add(event.getAggregateVersion());
    }
}
