package dev.gigstream.insights.topology;

import dev.gigstream.insights.figures.Delta;
import dev.gigstream.insights.figures.OrderMoney;
import dev.gigstream.streams.JsonSerdes;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Keeps the newest of each order and its payment, and tells the gig by how much what they count for changed. */
final class FollowingOrders implements Processor<String, OrderNews, String, Delta> {
    private ProcessorContext<String, Delta> context;
    private KeyValueStore<String, OrderMoney> orders;

    @Override
    public void init(ProcessorContext<String, Delta> context) {
        this.context = context;
        this.orders = context.getStateStore(InsightNames.ORDERS);
    }

    @Override
    public void process(Record<String, OrderNews> record) {
        OrderMoney kept = orders.get(record.key());
        OrderMoney before = kept == null ? OrderMoney.UNKNOWN : kept;
        OrderMoney after = record.value().addTo(before);
        if (after != before) {
            orders.put(record.key(), after);
            after.since(before)
                    .forEach(delta -> context.forward(
                            record.withKey(after.order().gigId()).withValue(delta)));
        }
    }

    /** Gives the processor its store. */
    record Supplier(Storage storage) implements ProcessorSupplier<String, OrderNews, String, Delta> {
        @Override
        public Processor<String, OrderNews, String, Delta> get() {
            return new FollowingOrders();
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(Stores.keyValueStoreBuilder(
                    storage.keyValue(InsightNames.ORDERS), Serdes.String(), JsonSerdes.internal(OrderMoney.class)));
        }
    }
}
