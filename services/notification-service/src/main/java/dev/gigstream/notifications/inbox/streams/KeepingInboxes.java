package dev.gigstream.notifications.inbox.streams;

import dev.gigstream.notifications.inbox.InboxPolicy;
import dev.gigstream.notifications.inbox.Notification;
import dev.gigstream.notifications.inbox.streams.Change.AllRead;
import dev.gigstream.notifications.inbox.streams.Change.Erased;
import dev.gigstream.notifications.inbox.streams.Change.OneRead;
import dev.gigstream.notifications.inbox.streams.Change.Told;
import dev.gigstream.streams.JsonSerdes;
import dev.gigstream.streams.Remembered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Keeps the newest notifications of each user. Reading is remembered as a mark as well, so that what was made before and
 * arrives after it is read all the same: the state does not depend on which topic was read first. For the same reason it is
 * remembered of whom nothing is kept any more.
 */
final class KeepingInboxes implements Processor<String, Change, Void, Void> {
    /** A mark that no time is after: the user was erased. */
    private static final long ERASED = Long.MAX_VALUE;
    /** Users whose notifications need not be counted anew. */
    private static final int RECENT = 10_000;

    private final InboxPolicy policy;
    private ProcessorContext<Void, Void> context;
    private KeyValueStore<String, Notification> inboxes;
    private Remembered<String, Integer> sizes;
    private KeyValueStore<String, Long> readUpTo;

    private KeepingInboxes(InboxPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.context = context;
        this.inboxes = context.getStateStore(InboxNames.INBOXES);
        this.sizes = new Remembered<>(RECENT);
        this.readUpTo = context.getStateStore(InboxNames.READ_UP_TO);
    }

    @Override
    public void process(Record<String, Change> record) {
        String userId = record.key();
        switch (record.value()) {
            case Told(Notification notification) -> put(userId, notification);
            case OneRead(String id, Instant at) ->
                markRead(userId, at, found -> found.notificationId().equals(id));
            case AllRead(Instant upTo, Instant at) -> {
                remember(userId, upTo);
                markRead(userId, at, found -> !found.createdAt().isAfter(upTo));
            }
            case Erased() -> erase(userId);
        }
    }

    private void put(String userId, Notification told) {
        Long mark = readUpTo.get(userId);
        if (mark != null && mark == ERASED) {
            return;
        }
        String key = InboxKeys.of(userId, told);
        Notification known = inboxes.get(key);
        int size = sizes.get(userId, this::sizeOf);
        boolean isReadByMark = mark != null && told.createdAt().toEpochMilli() <= mark;
        Instant readAt = known != null ? known.readAt() : isReadByMark ? Instant.ofEpochMilli(mark) : null;
        inboxes.put(key, readAt == null ? told : told.readAt(readAt));
        if (known == null) {
            trim(userId, size + 1);
        }
    }

    private void trim(String userId, int size) {
        List<String> gone = tooManyOrOver(userId, size);
        gone.forEach(inboxes::delete);
        sizes.put(userId, size - gone.size());
    }

    /** From the oldest on, as far as they have to go: what stays is not read. */
    private List<String> tooManyOrOver(String userId, int size) {
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        List<String> gone = new ArrayList<>();
        try (KeyValueIterator<String, Notification> oldestFirst =
                inboxes.reverseRange(InboxKeys.firstOf(userId), InboxKeys.lastOf(userId))) {
            while (oldestFirst.hasNext()) {
                KeyValue<String, Notification> oldest = oldestFirst.next();
                if (size - gone.size() <= policy.most() && !policy.isOver(oldest.value, now)) {
                    break;
                }
                gone.add(oldest.key);
            }
        }
        return gone;
    }

    private int sizeOf(String userId) {
        return of(userId).size();
    }

    private void markRead(String userId, Instant at, Predicate<Notification> isMeant) {
        of(userId).forEach((key, notification) -> {
            if (!notification.wasRead() && isMeant.test(notification)) {
                inboxes.put(key, notification.readAt(at));
            }
        });
    }

    private void remember(String userId, Instant upTo) {
        Long known = readUpTo.get(userId);
        long mark = upTo.toEpochMilli();
        readUpTo.put(userId, known == null ? mark : Math.max(known, mark));
    }

    private void erase(String userId) {
        of(userId).keySet().forEach(inboxes::delete);
        sizes.forget(userId);
        readUpTo.put(userId, ERASED);
    }

    private Map<String, Notification> of(String userId) {
        Map<String, Notification> found = new LinkedHashMap<>();
        try (KeyValueIterator<String, Notification> all =
                inboxes.range(InboxKeys.firstOf(userId), InboxKeys.lastOf(userId))) {
            all.forEachRemaining(entry -> found.put(entry.key, entry.value));
        }
        return found;
    }

    /** Gives the processor its stores. */
    record Supplier(InboxPolicy policy) implements ProcessorSupplier<String, Change, Void, Void> {
        @Override
        public Processor<String, Change, Void, Void> get() {
            return new KeepingInboxes(policy);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(
                    Stores.keyValueStoreBuilder(
                            Stores.persistentKeyValueStore(InboxNames.INBOXES),
                            Serdes.String(),
                            JsonSerdes.internal(Notification.class)),
                    Stores.keyValueStoreBuilder(
                            Stores.persistentKeyValueStore(InboxNames.READ_UP_TO), Serdes.String(), Serdes.Long()));
        }
    }
}
