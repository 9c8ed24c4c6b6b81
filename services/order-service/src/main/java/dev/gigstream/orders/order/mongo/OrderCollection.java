package dev.gigstream.orders.order.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.index.Index;

/** The collection's indexes, and a driver that gives up before the caller does. */
@Configuration(proxyBeanMethods = false)
class OrderCollection {

    private static final int SERVER_SELECTION_MS = 2_000;
    private static final int SOCKET_MS = 10_000;
    private static final int MAX_CONNECTIONS = 32;

    private static final List<Index> INDEXES = List.of(
            new Index().named("by-placing-key").on(MongoOrders.PLACING_KEY, ASC).unique(),
            new Index().named("by-buyer-newest-first").on("buyerId", ASC).on(MongoOrders.ID, DESC),
            new Index().named("by-seller-newest-first").on("sellerId", ASC).on(MongoOrders.ID, DESC),
            new Index()
                    .named("by-next-timer")
                    .on(OrderUpdates.NEXT_TIMER_AT, ASC)
                    .sparse(),
            new Index()
                    .named("by-awaited-payment")
                    .on(OrderUpdates.AWAITS_PAYMENT_SINCE, ASC)
                    .sparse(),
            new Index().named("by-dispute").on(MongoOrders.DISPUTE_ID, ASC).sparse());

    @Bean
    MongoClientSettingsBuilderCustomizer boundedWaits() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SERVER_SELECTION_MS, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(
                        pool -> pool.maxSize(MAX_CONNECTIONS).maxWaitTime(SERVER_SELECTION_MS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(SERVER_SELECTION_MS, TimeUnit.MILLISECONDS)
                        .readTimeout(SOCKET_MS, TimeUnit.MILLISECONDS));
    }

    @Bean
    InitializingBean orderIndexes(MongoTemplate mongo, MappingMongoConverter converter) {
        // Class names do not belong in stored data: they would change with every refactoring.
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        return () -> INDEXES.forEach(mongo.indexOps(MongoOrders.COLLECTION)::createIndex);
    }
}
