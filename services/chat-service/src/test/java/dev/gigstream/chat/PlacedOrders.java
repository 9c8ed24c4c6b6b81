package dev.gigstream.chat;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.orders.OrderEventType;
import dev.gigstream.events.orders.OrderStatus;
import dev.gigstream.events.orders.OrderedPackage;
import dev.gigstream.events.orders.OrderedTier;
import dev.gigstream.events.shared.Money;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** order-service, as far as this service hears it: each order opens a conversation. */
final class PlacedOrders implements AutoCloseable {

    private static final Money PRICE = new Money(100_000L, "INR");

    private final EventCodec codec = new EventCodec(URI.create(System.getProperty("SCHEMA_REGISTRY_URL")));
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", System.getProperty("KAFKA_BOOTSTRAP_SERVERS")),
            new StringSerializer(),
            new ByteArraySerializer());

    /** The conversation of a new order between the two. */
    String conversation(String buyer, String seller) throws Exception {
        OrderEvent order = order(EventIds.next(), buyer, seller);
        var record = new ProducerRecord<>(Topics.ORDERS, order.getOrderId(), codec.encode(Topics.ORDERS, order));
        producer.send(record).get(10, TimeUnit.SECONDS);
        return order.getConversationId();
    }

    @Override
    public void close() {
        producer.close();
        codec.close();
    }

    private static OrderEvent order(String conversationId, String buyer, String seller) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return OrderEvent.newBuilder()
                .setEventId(EventIds.next())
                .setOccurredAt(now)
                .setAggregateVersion(1)
                .setType(OrderEventType.PLACED)
                .setOrderId(EventIds.next())
                .setBuyerId(buyer)
                .setSellerId(seller)
                .setGigId("gig")
                .setGigVersion(1)
                .setGigTitle("A logo")
                .setOrdered(new OrderedPackage(OrderedTier.BASIC, "Basic", "One logo", PRICE, 3, 1))
                .setQuantity(1)
                .setPrice(PRICE)
                .setBuyerFee(PRICE)
                .setSellerCommission(PRICE)
                .setTotal(PRICE)
                .setSellerShare(PRICE)
                .setStatus(OrderStatus.PENDING_PAYMENT)
                .setConversationId(conversationId)
                .setPlacedAt(now)
                .setPayBy(now)
                .setRevisionsLeft(1)
                .build();
    }
}
