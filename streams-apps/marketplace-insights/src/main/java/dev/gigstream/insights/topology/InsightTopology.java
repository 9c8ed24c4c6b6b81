package dev.gigstream.insights.topology;

import static dev.gigstream.insights.topology.InsightNames.*;

import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.events.insights.CategoryDay;
import dev.gigstream.events.insights.SellerDay;
import dev.gigstream.events.insights.TrendingGig;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.events.search.SearchActivity;
import dev.gigstream.insights.figures.Delta;
import dev.gigstream.insights.figures.Hours;
import dev.gigstream.streams.AvroSerdes;
import dev.gigstream.streams.JsonSerdes;
import dev.gigstream.streams.Replays;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.WindowStore;

/** What is seen, ordered and paid becomes figures of each gig, and from there of its seller and its category; wiring only. */
final class InsightTopology {
    /** Of the topics read here, as topics.yaml has them; they never change. */
    private static final int PARTITIONS = 6;

    private static final Serde<Delta> DELTAS = JsonSerdes.internal(Delta.class);
    private static final Serde<Tally> TALLIES = JsonSerdes.internal(Tally.class);

    private final StreamsBuilder builder;
    private final Replays replays;
    private final AvroSerdes avro;
    private final Storage storage;

    InsightTopology(StreamsBuilder builder, String application, AvroSerdes avro, Storage storage) {
        this.builder = builder;
        this.replays = new Replays(builder, application);
        this.avro = avro;
        this.storage = storage;
    }

    void wire() {
        KStream<String, GigNews> gigs =
                readWithReplays(Topics.GIGS, GigEvent.class, "gigs").mapValues(GigNews::of, Named.as(TAKE_GIGS));
        KStream<String, Finding> findings = gigs.merge(activity(), Named.as(GATHER_ACTIVITY_OF_GIGS))
                .merge(money(), Named.as(GATHER_GIGS))
                .process(new KeepingGigs.Supplier(storage), Named.as(KEEP_GIGS));
        sellers(findings);
        categories(findings);
        trends(findings);
    }

    private KStream<String, GigNews> activity() {
        return readWithReplays(Topics.SEARCH_ACTIVITY, SearchActivity.class, "activity")
                .process(new SpreadingActivity.Supplier(storage), Named.as(SPREAD_ACTIVITY))
                .repartition(by(ACTIVITY_BY_GIG, TALLIES))
                .groupByKey(Grouped.with(GROUP_ACTIVITY, Serdes.String(), TALLIES))
                .windowedBy(TimeWindows.ofSizeAndGrace(InsightPolicy.HOUR, InsightPolicy.LATE))
                .aggregate(
                        () -> Tally.NONE,
                        (_, more, sum) -> sum.plus(more),
                        Named.as(COUNT_ACTIVITY),
                        Materialized.<String, Tally, WindowStore<Bytes, byte[]>>as(ACTIVITY_BY_HOUR)
                                .withKeySerde(Serdes.String())
                                .withValueSerde(TALLIES)
                                .withRetention(InsightPolicy.LATE.plus(InsightPolicy.HOUR)))
                .toStream(Named.as(LIST_ACTIVITY))
                .map(InsightTopology::seen, Named.as(TELL_ACTIVITY));
    }

    private KStream<String, GigNews> money() {
        KStream<String, OrderNews> orders = readWithReplays(Topics.ORDERS, OrderEvent.class, "orders")
                .flatMapValues(event -> OrderNews.of(event), Named.as(TAKE_ORDERS));
        KStream<String, OrderNews> payments = readWithReplays(Topics.PAYMENTS, PaymentEvent.class, "payments")
                .flatMapValues(event -> OrderNews.of(event), Named.as(TAKE_PAYMENTS));
        return orders.merge(payments, Named.as(GATHER_MONEY))
                .process(new FollowingOrders.Supplier(storage), Named.as(FOLLOW_ORDERS))
                .repartition(by(MONEY_BY_GIG, DELTAS))
                .mapValues(delta -> (GigNews) new GigNews.Earned(delta), Named.as(TELL_MONEY));
    }

    private void sellers(KStream<String, Finding> findings) {
        KStream<String, DayNews> figures = findings.flatMapValues(Finding::ofSeller, Named.as(PICK_SELLERS))
                .repartition(by(FIGURES_BY_SELLER, DELTAS))
                .mapValues(delta -> (DayNews) new DayNews.Counted(delta), Named.as(TELL_SELLERS));
        // A replayed letter of an account is never a deletion, and deletions are all that matters here.
        KStream<String, DayNews> erasures = read(Topics.ACCOUNTS, AccountEvent.class, "accounts")
                .flatMapValues(DayNews::of, Named.as(TAKE_ERASURES));
        figures.merge(erasures, Named.as(GATHER_SELLERS))
                .process(
                        new KeepingDays.Supplier<>(storage, SELLER_DAYS, InsightRecords::sellerDay),
                        Named.as(KEEP_SELLER_DAYS))
                .to(Topics.SELLER_DAYS, written(SellerDay.class, WRITE_SELLER_DAYS));
    }

    private void categories(KStream<String, Finding> findings) {
        findings.flatMapValues(Finding::ofCategory, Named.as(PICK_CATEGORIES))
                .repartition(by(FIGURES_BY_CATEGORY, DELTAS))
                .mapValues(delta -> (DayNews) new DayNews.Counted(delta), Named.as(TELL_CATEGORIES))
                .process(
                        new KeepingDays.Supplier<>(storage, CATEGORY_DAYS, InsightRecords::categoryDay),
                        Named.as(KEEP_CATEGORY_DAYS))
                .to(Topics.CATEGORY_DAYS, written(CategoryDay.class, WRITE_CATEGORY_DAYS));
    }

    private void trends(KStream<String, Finding> findings) {
        findings.flatMapValues(Finding::ofGig, Named.as(PICK_TRENDS))
                .processValues(MakingTrends::new, Named.as(MAKE_TRENDS))
                .to(Topics.TRENDING, written(TrendingGig.class, WRITE_TRENDS));
    }

    private static KeyValue<String, GigNews> seen(Windowed<String> gigAndHour, Tally tally) {
        return KeyValue.pair(
                gigAndHour.key(), new GigNews.Seen(Hours.of(gigAndHour.window().startTime()), tally));
    }

    private <T extends SpecificRecord> KStream<String, T> readWithReplays(String topic, Class<T> type, String name) {
        return read(topic, type, name)
                .merge(replays.of(topic, avro.topic(type), REPLAYED + name), Named.as(ADD_REPLAYED + name));
    }

    private <T extends SpecificRecord> KStream<String, T> read(String topic, Class<T> type, String name) {
        return builder.stream(
                topic, Consumed.with(Serdes.String(), avro.topic(type)).withName(READ + name));
    }

    private <T extends SpecificRecord> Produced<String, T> written(Class<T> type, String name) {
        return Produced.with(Serdes.String(), avro.topic(type)).withName(name);
    }

    private static <T> Repartitioned<String, T> by(String name, Serde<T> values) {
        return Repartitioned.with(Serdes.String(), values).withName(name).withNumberOfPartitions(PARTITIONS);
    }
}
