package dev.gigstream.bench.orders;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import dev.gigstream.bench.load.ClosedLoop;
import dev.gigstream.bench.load.Load;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The MongoDB stand-in that order-service writes to: how many orders it has of a buyer, and how many inserts of the same
 * document it takes, into a collection with the same indexes in a database that is dropped afterwards.
 */
final class OrderStore implements AutoCloseable {
    private static final String ORDERS = "orders";

    private final MongoClient client;
    private final MongoDatabase scratch;
    private final int connections;

    OrderStore(String uri, int connections) {
        this.connections = connections;
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToConnectionPoolSettings(pool -> pool.minSize(connections).maxSize(connections))
                .build());
        scratch = client.getDatabase("bench");
        scratch.drop();
        for (var index : orders().listIndexes()) {
            if (!index.getString("name").equals("_id_")) {
                scratch.getCollection(ORDERS)
                        .createIndex(
                                index.get("key", Document.class),
                                new IndexOptions()
                                        .name(index.getString("name"))
                                        .unique(index.getBoolean("unique", false))
                                        .sparse(index.getBoolean("sparse", false)));
            }
        }
    }

    long placedBy(String buyerId) {
        return orders().countDocuments(Filters.eq("buyerId", buyerId));
    }

    /** An order as it was first written: its event has left the document since. */
    PlacedOrder placed(String orderId, byte[] event) {
        var document = new Document(orders().find(Filters.eq("_id", orderId)).first());
        document.put("outbox", List.of(entry(event)));
        return new PlacedOrder(document, event);
    }

    Load inserts(PlacedOrder example, Duration length) throws InterruptedException, ExecutionException {
        var target = scratch.getCollection(ORDERS);
        ClosedLoop.Work insert = () -> target.insertOne(like(example));
        return ClosedLoop.run(Collections.nCopies(connections, insert), length);
    }

    private static Document like(PlacedOrder example) {
        var id = UUID.randomUUID().toString();
        var document = new Document(example.document());
        document.put("_id", id);
        document.put("placingKey", id + " " + id);
        document.put("outbox", List.of(entry(example.event())));
        return document;
    }

    private static Document entry(byte[] event) {
        var id = UUID.randomUUID().toString();
        return new Document(Map.of(
                "eventId",
                id,
                "topic",
                "orders.order.events.v1",
                "key",
                id,
                "payload",
                new Binary(event),
                "headers",
                Map.of("event-id", id),
                "createdAt",
                Date.from(Instant.now())));
    }

    private MongoCollection<Document> orders() {
        return client.getDatabase(ORDERS).getCollection(ORDERS);
    }

    @Override
    public void close() {
        scratch.drop();
        client.close();
    }
}
