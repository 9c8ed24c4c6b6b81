package dev.gigstream.fanout.topology;

import dev.gigstream.events.notifications.NotificationEvent;
import dev.gigstream.fanout.notice.Texts;
import dev.gigstream.fanout.recipient.FanoutPolicy;
import dev.gigstream.fanout.recipient.News;
import dev.gigstream.fanout.recipient.Notice;
import dev.gigstream.fanout.recipient.Person;
import dev.gigstream.fanout.recipient.Recipient;
import dev.gigstream.fanout.recipient.Recipient.Outcome;
import dev.gigstream.fanout.recipient.Telling;
import dev.gigstream.streams.Remembered;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/**
 * Keeps each user's {@link Recipient} and looks at the clock for it. An event that was heard before is no news, however
 * often it comes; what waits is found by time, not by asking every user.
 */
final class TellingUsers implements Processor<String, News, String, NotificationEvent> {
    private static final byte[] NOTHING = new byte[0];
    /** A recipient for whom much waits is long, and just such a one is told things again and again. */
    private static final int RECENT = 64;

    private static final String TRACE = "traceparent";

    private final FanoutPolicy policy;
    private final Tellings tellings;
    private ProcessorContext<String, NotificationEvent> context;
    private KeyValueStore<String, Recipient> recipients;
    private Remembered<String, Recipient> recent;
    private KeyValueStore<String, byte[]> alarms;
    private WindowStore<String, byte[]> toldCauses;
    private TimestampedKeyValueStore<String, Person> people;

    private TellingUsers(FanoutPolicy policy, Tellings tellings) {
        this.policy = policy;
        this.tellings = tellings;
    }

    @Override
    public void init(ProcessorContext<String, NotificationEvent> context) {
        this.context = context;
        this.recipients = context.getStateStore(FanoutNames.RECIPIENTS);
        this.recent = new Remembered<>(RECENT);
        this.alarms = context.getStateStore(FanoutNames.ALARMS);
        this.toldCauses = context.getStateStore(FanoutNames.TOLD_CAUSES);
        this.people = context.getStateStore(FanoutNames.PEOPLE);
        context.schedule(policy.tick(), PunctuationType.WALL_CLOCK_TIME, time -> wake(Instant.ofEpochMilli(time)));
    }

    @Override
    public void process(Record<String, News> record) {
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        if (record.value() instanceof Notice notice && !isFirst(notice, now)) {
            return;
        }
        Recipient known = recipientOf(record.key());
        Outcome outcome = known.hear(traced(record), wishesOf(record.key()), policy, now);
        keep(record.key(), known, outcome, record.headers(), now);
    }

    /** What is told at once has the headers of its cause; what waits keeps its trace by itself. */
    private static News traced(Record<String, News> record) {
        Header trace = record.headers().lastHeader(TRACE);
        return record.value() instanceof Notice notice && trace != null
                ? notice.in(new String(trace.value(), StandardCharsets.UTF_8))
                : record.value();
    }

    private boolean isFirst(Notice notice, Instant now) {
        String id = notice.notificationId();
        try (WindowStoreIterator<byte[]> earlier = toldCauses.fetch(id, now.minus(policy.remember()), now)) {
            if (earlier.hasNext()) {
                return false;
            }
        }
        toldCauses.put(id, NOTHING, now.toEpochMilli());
        return true;
    }

    private void wake(Instant now) {
        for (String key : due(now)) {
            alarms.delete(key);
            String userId = Alarms.userOf(key);
            Recipient known = recipientOf(userId);
            keep(userId, known, known.wake(wishesOf(userId), policy, now), new RecordHeaders(), now);
        }
    }

    private List<String> due(Instant now) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> found = alarms.range(null, Alarms.lastOf(now))) {
            found.forEachRemaining(alarm -> keys.add(alarm.key));
        }
        return keys;
    }

    private void keep(String userId, Recipient before, Outcome outcome, Headers headers, Instant now) {
        Recipient after = outcome.recipient();
        if (!after.equals(before)) {
            recipients.put(userId, after);
            recent.put(userId, after);
            after.nextAlarm().ifPresent(at -> alarms.put(Alarms.key(at, userId), NOTHING));
        }
        outcome.tellings().forEach(telling -> forward(userId, telling, headers, now));
    }

    private void forward(String userId, Telling telling, Headers cause, Instant now) {
        NotificationEvent event = tellings.event(telling, now);
        Headers headers = new RecordHeaders(cause);
        String trace = telling.notice().trace();
        if (trace != null) {
            headers.remove(TRACE).add(TRACE, trace.getBytes(StandardCharsets.UTF_8));
        }
        headers.remove("event-id").add("event-id", event.getEventId().getBytes(StandardCharsets.UTF_8));
        context.forward(new Record<>(userId, event, now.toEpochMilli(), headers));
    }

    private Recipient recipientOf(String userId) {
        return recent.get(userId, this::read);
    }

    private Recipient read(String userId) {
        Recipient known = recipients.get(userId);
        return known == null ? Recipient.unknown() : known;
    }

    private Person wishesOf(String userId) {
        ValueAndTimestamp<Person> known = people.get(userId);
        return known == null ? Person.UNKNOWN : known.value();
    }

    /** Gives the processor its stores. */
    record Supplier(Serde<Recipient> values, FanoutPolicy policy, Texts texts)
            implements ProcessorSupplier<String, News, String, NotificationEvent> {
        @Override
        public Processor<String, News, String, NotificationEvent> get() {
            return new TellingUsers(policy, new Tellings(texts));
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(
                    Stores.keyValueStoreBuilder(
                                    Stores.persistentKeyValueStore(FanoutNames.RECIPIENTS), Serdes.String(), values)
                            // Of one who is told much between two commits, the last state is enough for the changelog.
                            .withCachingEnabled(),
                    Stores.keyValueStoreBuilder(
                            Stores.persistentKeyValueStore(FanoutNames.ALARMS), Serdes.String(), Serdes.ByteArray()),
                    Stores.windowStoreBuilder(
                            Stores.persistentWindowStore(
                                    FanoutNames.TOLD_CAUSES, policy.remember(), policy.tick(), false),
                            Serdes.String(),
                            Serdes.ByteArray()));
        }
    }
}
