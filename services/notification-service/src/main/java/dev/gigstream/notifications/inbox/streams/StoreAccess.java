package dev.gigstream.notifications.inbox.streams;

import dev.gigstream.notifications.inbox.InboxAwayException;
import dev.gigstream.notifications.inbox.Notification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.stereotype.Component;

/** Where inboxes lie, and the part of them that lies here. */
@Component
public class StoreAccess {
    private final StreamsBuilderFactoryBean streams;
    private final HostInfo self;

    StoreAccess(
            @Qualifier("&defaultKafkaStreamsBuilder") StreamsBuilderFactoryBean streams,
            @Value("${spring.kafka.streams.properties.application.server}") String self) {
        this.streams = streams;
        this.self = HostInfo.buildFromEndpoint(self);
    }

    /**
     * Who can answer for a user, best first: who works on the inbox, then who has a copy.
     *
     * @param partition of the inbox
     */
    public record Holders(int partition, List<HostInfo> hosts) {}

    /** Nobody while partitions are being handed out for the first time. */
    public Holders holders(String userId) {
        KeyQueryMetadata found = ask(() -> running()
                .queryMetadataForKey(InboxNames.INBOXES, userId, Serdes.String().serializer()));
        if (found == null || found.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
            throw new InboxAwayException("inboxes are being handed out", null);
        }
        List<HostInfo> hosts = new ArrayList<>(List.of(found.activeHost()));
        hosts.addAll(found.standbyHosts());
        return new Holders(found.partition(), hosts);
    }

    public boolean isSelf(HostInfo host) {
        return self.equals(host);
    }

    /** The partition as it is here, which may be a copy that is a little behind. */
    ReadOnlyKeyValueStore<String, Notification> store(int partition) {
        return ask(() -> running()
                .store(StoreQueryParameters.fromNameAndType(
                                InboxNames.INBOXES, QueryableStoreTypes.<String, Notification>keyValueStore())
                        .withPartition(partition)
                        .enableStaleStores()));
    }

    static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (StreamsException | IllegalStateException e) {
            throw new InboxAwayException("the inbox is being moved", e);
        }
    }

    private KafkaStreams running() {
        KafkaStreams running = streams.getKafkaStreams();
        if (running == null) {
            throw new InboxAwayException("the streams are not running", null);
        }
        return running;
    }
}
