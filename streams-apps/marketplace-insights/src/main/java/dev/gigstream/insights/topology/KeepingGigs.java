package dev.gigstream.insights.topology;

import dev.gigstream.insights.figures.Delta;
import dev.gigstream.insights.figures.Figures;
import dev.gigstream.insights.figures.GigCard;
import dev.gigstream.insights.figures.GigFacts;
import dev.gigstream.insights.figures.Hours;
import dev.gigstream.insights.figures.Pulse;
import dev.gigstream.streams.JsonSerdes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Keeps the days of each gig, and passes every change on to its seller and its category. What is known of a gig may come
 * after what happened with it: its days wait until then; and they move along when it changes its category.
 */
final class KeepingGigs implements Processor<String, GigNews, String, Finding> {
    private ProcessorContext<String, Finding> context;
    private KeyValueStore<String, GigCard> gigs;
    private KeyValueStore<String, Figures> days;

    @Override
    public void init(ProcessorContext<String, Finding> context) {
        this.context = context;
        this.gigs = context.getStateStore(InsightNames.GIGS);
        this.days = context.getStateStore(InsightNames.GIG_DAYS);
    }

    @Override
    public void process(Record<String, GigNews> news) {
        GigCard kept = gigs.get(news.key());
        GigCard card = kept == null ? GigCard.UNKNOWN : kept;
        switch (news.value()) {
            case GigNews.Described(GigFacts facts) -> describe(news, card, card.describe(facts));
            case GigNews.Erased() -> describe(news, card, card.erase());
            case GigNews.Seen(long hour, Tally tally) -> see(news, card, hour, tally);
            case GigNews.Earned(Delta delta) -> earn(news, card, delta);
        }
    }

    private void describe(Record<String, GigNews> news, GigCard before, GigCard after) {
        if (after == before) {
            return;
        }
        gigs.put(news.key(), after);
        GigFacts was = before.facts();
        GigFacts is = after.facts();
        if (was == null || !was.category().equals(is.category())) {
            move(news, was, is);
        }
        boolean wasOnOffer = was != null && was.onOffer();
        if (wasOnOffer != is.onOffer() && !after.hours().isEmpty()) {
            tell(news, news.key(), new Finding.OfGig(after));
        }
    }

    private void move(Record<String, GigNews> news, GigFacts was, GigFacts is) {
        try (KeyValueIterator<String, Figures> all =
                days.range(DayKeys.firstOf(news.key()), DayKeys.lastOf(news.key()))) {
            all.forEachRemaining(entry -> {
                long hour = firstHour(DayKeys.dayOf(entry.key));
                Delta more = new Delta(hour, entry.value);
                if (was == null) {
                    tell(news, is.sellerId(), new Finding.OfSeller(more));
                } else {
                    Delta less = new Delta(hour, entry.value.negated());
                    tell(news, was.category(), new Finding.OfCategory(less));
                }
                tell(news, is.category(), new Finding.OfCategory(more));
            });
        }
    }

    private void see(Record<String, GigNews> news, GigCard before, long hour, Tally tally) {
        Pulse counted = before.at(hour);
        long clicks = tally.clicks() - counted.clicks();
        GigCard after = before.see(hour, tally.views(), tally.clicks());
        gigs.put(news.key(), after);
        count(news, after, new Delta(hour, Figures.seen(tally.views() - counted.views(), clicks)), clicks != 0);
    }

    private void earn(Record<String, GigNews> news, GigCard before, Delta delta) {
        long orders = delta.figures().orders();
        GigCard after = orders == 0 ? before : before.order(delta.hour(), orders);
        if (after != before) {
            gigs.put(news.key(), after);
        }
        count(news, after, delta, orders != 0);
    }

    private void count(Record<String, GigNews> news, GigCard card, Delta delta, boolean trends) {
        if (delta.figures().equals(Figures.NONE)) {
            return;
        }
        String key = DayKeys.of(news.key(), Hours.day(delta.hour()));
        Figures day = days.get(key);
        days.put(key, day == null ? delta.figures() : day.plus(delta.figures()));
        GigFacts facts = card.facts();
        if (facts == null) {
            return;
        }
        tell(news, facts.sellerId(), new Finding.OfSeller(delta));
        tell(news, facts.category(), new Finding.OfCategory(delta));
        if (trends && facts.onOffer()) {
            tell(news, news.key(), new Finding.OfGig(card));
        }
    }

    private void tell(Record<String, GigNews> news, String key, Finding finding) {
        context.forward(news.withKey(key).withValue(finding));
    }

    private static long firstHour(LocalDate day) {
        return Hours.of(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** Gives the processor its stores. */
    record Supplier(Storage storage) implements ProcessorSupplier<String, GigNews, String, Finding> {
        @Override
        public Processor<String, GigNews, String, Finding> get() {
            return new KeepingGigs();
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(
                    Stores.keyValueStoreBuilder(
                            storage.keyValue(InsightNames.GIGS), Serdes.String(), JsonSerdes.internal(GigCard.class)),
                    Stores.keyValueStoreBuilder(
                            storage.keyValue(InsightNames.GIG_DAYS),
                            Serdes.String(),
                            JsonSerdes.internal(Figures.class)));
        }
    }
}
