package dev.gigstream.insights.topology;

import dev.gigstream.events.search.SearchActivity;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/** Gives each gig its part of a search or a click, once per event and at the time it happened. Who searched goes no further. */
final class SpreadingActivity implements Processor<String, SearchActivity, String, Tally> {
    private static final byte[] NOTHING = new byte[0];
    private static final Tally SHOWN = new Tally(1, 0);
    private static final Tally OPENED = new Tally(0, 1);

    private ProcessorContext<String, Tally> context;
    private WindowStore<String, byte[]> seen;

    @Override
    public void init(ProcessorContext<String, Tally> context) {
        this.context = context;
        this.seen = context.getStateStore(InsightNames.SEEN_ACTIVITY);
    }

    @Override
    public void process(Record<String, SearchActivity> record) {
        SearchActivity activity = record.value();
        if (activity == null || !isFirst(activity.getEventId(), activity.getOccurredAt())) {
            return;
        }
        switch (activity.getType()) {
            case SEARCHED -> spread(record, SHOWN);
            case CLICKED -> spread(record, OPENED);
            case UNKNOWN -> {
                // A later version's; it says nothing that is counted here.
            }
        }
    }

    /** The same event always has the same time, so that one look at that time is enough. */
    private boolean isFirst(String eventId, Instant at) {
        if (seen.fetch(eventId, at.toEpochMilli()) != null) {
            return false;
        }
        seen.put(eventId, NOTHING, at.toEpochMilli());
        return true;
    }

    private void spread(Record<String, SearchActivity> record, Tally tally) {
        long at = record.value().getOccurredAt().toEpochMilli();
        record.value().getGigIds().stream()
                .distinct()
                .forEach(gigId -> context.forward(new Record<>(gigId, tally, at, record.headers())));
    }

    /** Gives the processor its store. */
    record Supplier(Storage storage) implements ProcessorSupplier<String, SearchActivity, String, Tally> {
        @Override
        public Processor<String, SearchActivity, String, Tally> get() {
            return new SpreadingActivity();
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(Stores.windowStoreBuilder(
                    storage.window(
                            InsightNames.SEEN_ACTIVITY,
                            InsightPolicy.LATE.plus(InsightPolicy.HOUR),
                            InsightPolicy.HOUR),
                    Serdes.String(),
                    Serdes.ByteArray()));
        }
    }
}
