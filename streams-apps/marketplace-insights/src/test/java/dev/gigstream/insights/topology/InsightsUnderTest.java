package dev.gigstream.insights.topology;

import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.events.insights.CategoryDay;
import dev.gigstream.events.insights.SellerDay;
import dev.gigstream.events.insights.TrendingGig;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.events.search.SearchActivity;
import dev.gigstream.streams.AvroSerdes;
import dev.gigstream.streams.testing.RegistryFreeSerdes;
import dev.gigstream.streams.testing.TestTopologies;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;

/** The topology, told events and asked for what it wrote. */
final class InsightsUnderTest implements AutoCloseable {
    static final String APPLICATION = "marketplace-insights";

    private final AvroSerdes avro = new RegistryFreeSerdes();
    private final TopologyTestDriver driver;
    private final Map<String, SellerDay> sellers = new HashMap<>();
    private final Map<String, CategoryDay> categories = new HashMap<>();
    private final Map<String, TrendingGig> trends = new HashMap<>();

    InsightsUnderTest(Path state) {
        Properties settings = TestTopologies.settings(APPLICATION, state);
        // The driver commits after each record, and on disk that takes longer than everything else.
        settings.put(
                StreamsConfig.DSL_STORE_SUPPLIERS_CLASS_CONFIG,
                BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers.class);
        driver = new TopologyTestDriver(topology(settings), settings);
    }

    static Topology topology(Properties settings) {
        return TestTopologies.build(settings, InsightsUnderTest::wire);
    }

    void tell(GigEvent event) {
        pipe(Topics.GIGS, event.getGigId(), event, GigEvent.class);
    }

    void eraseGig(String gigId) {
        pipe(Topics.GIGS, gigId, null, GigEvent.class);
    }

    void eraseAccount(String userId) {
        pipe(Topics.ACCOUNTS, userId, null, AccountEvent.class);
    }

    void tell(SearchActivity event) {
        pipe(Topics.SEARCH_ACTIVITY, event.getSearchId(), event, SearchActivity.class);
    }

    void tell(OrderEvent event) {
        pipe(Topics.ORDERS, event.getOrderId(), event, OrderEvent.class);
    }

    void tell(PaymentEvent event) {
        pipe(Topics.PAYMENTS, event.getOrderId(), event, PaymentEvent.class);
    }

    void tell(SpecificRecord event) {
        switch (event) {
            case GigEvent gig -> tell(gig);
            case SearchActivity activity -> tell(activity);
            case OrderEvent order -> tell(order);
            case PaymentEvent payment -> tell(payment);
            default -> throw new IllegalArgumentException(event.getSchema().getName());
        }
    }

    void tellBytes(String topic, byte[] value) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput("key", value);
    }

    /** The newest of each day; null where it was taken off the topic. */
    Map<String, SellerDay> sellerDays() {
        return newest(Topics.SELLER_DAYS, SellerDay.class, sellers);
    }

    Map<String, CategoryDay> categoryDays() {
        return newest(Topics.CATEGORY_DAYS, CategoryDay.class, categories);
    }

    Map<String, TrendingGig> trends() {
        return newest(Topics.TRENDING, TrendingGig.class, trends);
    }

    TestOutputTopic<String, byte[]> deadLetters() {
        return driver.createOutputTopic(APPLICATION + ".dlq.v1", new StringDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        driver.close();
    }

    private <T extends SpecificRecord> void pipe(String topic, String key, T event, Class<T> type) {
        driver.createInputTopic(topic, new StringSerializer(), avro.topic(type).serializer())
                .pipeInput(key, event, Events.NOON.toEpochMilli());
    }

    private <T extends SpecificRecord> Map<String, T> newest(String topic, Class<T> type, Map<String, T> known) {
        known.putAll(driver.createOutputTopic(
                        topic, new StringDeserializer(), avro.topic(type).deserializer())
                .readKeyValuesToMap());
        return known;
    }

    private static void wire(StreamsBuilder builder) {
        new InsightTopology(builder, APPLICATION, new RegistryFreeSerdes(), Storage.MEMORY).wire();
    }
}
