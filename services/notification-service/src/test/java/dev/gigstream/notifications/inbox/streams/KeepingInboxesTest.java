package dev.gigstream.notifications.inbox.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.notifications.inbox.InboxPolicy;
import dev.gigstream.notifications.inbox.Notification;
import dev.gigstream.streams.JsonSerdes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

/** A task that is rolled back goes on with the same processor and with a store as it was at the last commit. */
class KeepingInboxesTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final InboxPolicy POLICY = new InboxPolicy(3, Duration.ofDays(90), Duration.ofSeconds(1));

    private final Processor<String, Change, Void, Void> inboxes = new KeepingInboxes.Supplier(POLICY).get();

    @Test
    void countsAnewWhatIsThereAfterARollBack() {
        begin();
        tell("one", "two", "three");

        KeyValueStore<String, Notification> afterwards = begin();
        tell("one", "two", "three");

        assertThat(idsIn(afterwards)).containsExactly("three", "two", "one");
    }

    private KeyValueStore<String, Notification> begin() {
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
        context.setCurrentSystemTimeMs(NOON.toEpochMilli());
        KeyValueStore<String, Notification> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(InboxNames.INBOXES),
                        Serdes.String(),
                        JsonSerdes.internal(Notification.class))
                .withLoggingDisabled()
                .build();
        KeyValueStore<String, Long> marks = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(InboxNames.READ_UP_TO), Serdes.String(), Serdes.Long())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        marks.init(context.getStateStoreContext(), marks);
        inboxes.init(context);
        return store;
    }

    private void tell(String... ids) {
        for (int i = 0; i < ids.length; i++) {
            Notification told = new Notification(ids[i], "MESSAGE", "title", "body", "/", NOON.plusSeconds(i), null);
            inboxes.process(new Record<>("ann", new Change.Told(told), NOON.toEpochMilli()));
        }
    }

    private static List<String> idsIn(KeyValueStore<String, Notification> store) {
        List<String> ids = new ArrayList<>();
        try (var all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, Notification> next = all.next();
                ids.add(next.value.notificationId());
            }
        }
        return ids;
    }
}
