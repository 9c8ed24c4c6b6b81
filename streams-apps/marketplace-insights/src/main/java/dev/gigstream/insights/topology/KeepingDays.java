package dev.gigstream.insights.topology;

import dev.gigstream.insights.figures.Delta;
import dev.gigstream.insights.figures.Hours;
import dev.gigstream.insights.figures.KeptDay;
import dev.gigstream.streams.JsonSerdes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Sums changes up by day, and tells each day anew. Of an erased seller nothing is kept, and nothing that comes later. */
final class KeepingDays<R extends SpecificRecord> implements Processor<String, DayNews, String, R> {
    private static final String EVENT_ID = "event-id";

    private final String store;
    private final Page<R> page;
    private ProcessorContext<String, R> context;
    private KeyValueStore<String, KeptDay> days;

    private KeepingDays(String store, Page<R> page) {
        this.store = store;
        this.page = page;
    }

    /** Makes the record of a day. */
    interface Page<R> {
        R of(String eventId, String id, LocalDate day, KeptDay kept);
    }

    @Override
    public void init(ProcessorContext<String, R> context) {
        this.context = context;
        this.days = context.getStateStore(store);
    }

    @Override
    public void process(Record<String, DayNews> news) {
        switch (news.value()) {
            case DayNews.Counted(Delta delta) -> count(news, delta);
            case DayNews.Erased() -> erase(news);
        }
    }

    private void count(Record<String, DayNews> news, Delta delta) {
        String id = news.key();
        // An entry without a day is the mark of who was erased.
        if (days.get(id) != null) {
            return;
        }
        LocalDate day = Hours.day(delta.hour());
        String key = DayKeys.of(id, day);
        KeptDay known = days.get(key);
        KeptDay kept =
                (known == null ? KeptDay.EMPTY : known).add(delta.figures(), Instant.ofEpochMilli(news.timestamp()));
        days.put(key, kept);
        String told = InsightRecords.key(id, day);
        String eventId = InsightRecords.eventId(told, kept.version());
        context.forward(news.withKey(told)
                .withValue(page.of(eventId, id, day, kept))
                .withHeaders(headers(news.headers(), eventId)));
    }

    private void erase(Record<String, DayNews> news) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, KeptDay> all =
                days.range(DayKeys.firstOf(news.key()), DayKeys.lastOf(news.key()))) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        for (String key : keys) {
            days.delete(key);
            context.forward(news.withKey(InsightRecords.key(news.key(), DayKeys.dayOf(key)))
                    .withValue(null));
        }
        days.put(news.key(), KeptDay.EMPTY);
    }

    /** The header names the record's own event, not the one that it follows from. */
    static Headers headers(Headers cause, String eventId) {
        Headers headers = new RecordHeaders(cause);
        headers.remove(EVENT_ID).add(EVENT_ID, eventId.getBytes(StandardCharsets.UTF_8));
        return headers;
    }

    /** Gives the processor its store. */
    record Supplier<R extends SpecificRecord>(Storage storage, String store, Page<R> page)
            implements ProcessorSupplier<String, DayNews, String, R> {
        @Override
        public Processor<String, DayNews, String, R> get() {
            return new KeepingDays<>(store, page);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(Stores.keyValueStoreBuilder(
                    storage.keyValue(store), Serdes.String(), JsonSerdes.internal(KeptDay.class)));
        }
    }
}
