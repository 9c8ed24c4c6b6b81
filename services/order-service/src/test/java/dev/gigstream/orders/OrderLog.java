package dev.gigstream.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.eventing.DeadLetterHeaders;
import dev.gigstream.eventing.EventCodec;
import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.accounts.AccountEventType;
import dev.gigstream.events.accounts.AccountStatus;
import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.events.gigs.GigEventType;
import dev.gigstream.events.gigs.GigPackage;
import dev.gigstream.events.gigs.GigStatus;
import dev.gigstream.events.gigs.PackageTier;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.payments.Escrow;
import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.events.payments.PaymentEventType;
import dev.gigstream.events.payments.PaymentStatus;
import dev.gigstream.events.reviews.ReviewEvent;
import dev.gigstream.events.reviews.ReviewEventType;
import dev.gigstream.events.shared.Money;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics as the other services use them: tells of gigs and payments, reads what is told of orders. */
final class OrderLog implements AutoCloseable {

    static final String DEAD_LETTERS = "order-service.dlq.v1";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Money NOTHING = new Money(0L, "INR");

    private final EventCodec codec;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

    OrderLog(EventCodec codec) {
        this.codec = codec;
        Map<String, Object> broker = Map.of(
                "bootstrap.servers",
                System.getProperty("KAFKA_BOOTSTRAP_SERVERS"),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        this.producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = Stream.of(Topics.ORDERS, DEAD_LETTERS)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** A record with its event decoded. */
    record Told(String key, OrderEvent event, String eventIdHeader, boolean traced) {}

    void gig(String gigId, String sellerId, long version, GigStatus status) {
        tell(Topics.GIGS, gigId, gigEvent(gigId, sellerId, version, status).build());
    }

    /** A moderator takes the gig down; the same event is told as often as wanted. */
    String takenDown(String gigId, String sellerId, String moderator, int times) {
        GigEvent event = gigEvent(gigId, sellerId, 9, GigStatus.PUBLISHED)
                .setType(GigEventType.TAKEN_DOWN)
                .setTakenDown(true)
                .setActorId(moderator)
                .build();
        for (int time = 0; time < times; time++) {
            tell(Topics.GIGS, gigId, event);
        }
        return event.getEventId();
    }

    String suspended(String userId, String moderator) {
        String eventId = EventIds.next();
        tell(
                Topics.ACCOUNTS,
                userId,
                AccountEvent.newBuilder()
                        .setEventId(eventId)
                        .setOccurredAt(Instant.now())
                        .setAggregateVersion(3)
                        .setType(AccountEventType.SUSPENDED)
                        .setActorId(moderator)
                        .setAccountId(userId)
                        .setEmail(userId + "@example.org")
                        .setDisplayName("Somebody")
                        .setStatus(AccountStatus.SUSPENDED)
                        .setCreatedAt(Instant.now())
                        .build());
        return eventId;
    }

    /** A moderator takes a review off. */
    String hidden(String reviewId, String moderator) {
        String eventId = EventIds.next();
        tell(
                Topics.REVIEWS,
                reviewId,
                ReviewEvent.newBuilder()
                        .setEventId(eventId)
                        .setOccurredAt(Instant.now())
                        .setAggregateVersion(2)
                        .setType(ReviewEventType.HIDDEN)
                        .setActorId(moderator)
                        .setReviewId(reviewId)
                        .setOrderId("order")
                        .setGigId("gig")
                        .setAuthorId("author")
                        .setSubjectId("subject")
                        .setRating(1)
                        .setComment("Never again.")
                        .setSubmittedAt(Instant.now())
                        .build());
        return eventId;
    }

    private static GigEvent.Builder gigEvent(String gigId, String sellerId, long version, GigStatus status) {
        GigPackage basic = GigPackage.newBuilder()
                .setTier(PackageTier.BASIC)
                .setName("Offer")
                .setDescription("What you get")
                .setPrice(new Money(149_900L, "INR"))
                .setDeliveryDays(3)
                .setRevisions(1)
                .build();
        return GigEvent.newBuilder()
                .setEventId(EventIds.next())
                .setOccurredAt(Instant.now())
                .setAggregateVersion(version)
                .setType(GigEventType.CHANGED)
                .setGigId(gigId)
                .setSellerId(sellerId)
                .setStatus(status)
                .setTitle("A calm logo")
                .setDescription("")
                .setCategory("logo-design")
                .setPackages(List.of(basic))
                .setCreatedAt(Instant.now());
    }

    String payment(OrderEvent order, PaymentStatus status, long version) {
        return payment(order, status, version, order.getTotal());
    }

    String payment(OrderEvent order, PaymentStatus status, long version, Money amount) {
        String eventId = EventIds.next();
        PaymentEvent event = PaymentEvent.newBuilder()
                .setEventId(eventId)
                .setOccurredAt(Instant.now())
                .setAggregateVersion(version)
                .setType(PaymentEventType.valueOf(status.name()))
                .setOrderId(order.getOrderId())
                .setBuyerId(order.getBuyerId())
                .setSellerId(order.getSellerId())
                .setAmount(amount)
                .setStatus(status)
                .setProvider("RAZORPAY")
                .setProviderOrderId("order_" + order.getOrderId())
                .setEscrow(new Escrow(amount, NOTHING, NOTHING, NOTHING))
                .setHeldAt(Instant.now())
                .build();
        tell(Topics.PAYMENTS, order.getOrderId(), event);
        return eventId;
    }

    /** Everything told of these orders, as soon as there is as much as expected. */
    List<Told> awaitTold(Predicate<String> orderIds, int expected) {
        await().atMost(PATIENCE).until(() -> told(orderIds).size() >= expected);
        return told(orderIds);
    }

    /**
     * The same where somebody was killed: who dies between sending and marking leaves a message to be sent again, which
     * has to be the same to the byte under the same event id. What is told of each order by then is told at first sight.
     */
    List<Told> awaitToldOnce(Predicate<String> orderIds, int expected) {
        await().atMost(PATIENCE).until(() -> firstSights(orderIds).size() >= expected);
        return firstSights(orderIds);
    }

    private List<Told> firstSights(Predicate<String> orderIds) {
        Map<String, ConsumerRecord<String, byte[]>> first = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records(orderIds)) {
            ConsumerRecord<String, byte[]> before = first.putIfAbsent(eventId(record), record);
            if (before != null) {
                assertThat(record.key()).isEqualTo(before.key());
                assertThat(record.value()).isEqualTo(before.value());
            }
        }
        return first.values().stream().map(this::told).toList();
    }

    List<OrderEvent> awaitEventsOf(String orderId, int expected) {
        return awaitTold(orderId::equals, expected).stream().map(Told::event).toList();
    }

    /** How often it was tried what then became the dead letter of an order. */
    String awaitDeadLetter(String orderId) {
        var letter = await().atMost(PATIENCE)
                .until(
                        () -> poll().stream()
                                .filter(record -> record.topic().equals(DEAD_LETTERS))
                                .filter(record -> orderId.equals(record.key()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        return new String(
                letter.headers().lastHeader(DeadLetterHeaders.ATTEMPTS).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }

    private List<Told> told(Predicate<String> orderIds) {
        return records(orderIds).stream().map(this::told).toList();
    }

    private List<ConsumerRecord<String, byte[]>> records(Predicate<String> orderIds) {
        return poll().stream()
                .filter(record -> record.topic().equals(Topics.ORDERS) && orderIds.test(record.key()))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> poll() {
        consumer.poll(Duration.ofMillis(200)).forEach(read::add);
        return read;
    }

    private Told told(ConsumerRecord<String, byte[]> record) {
        OrderEvent event = codec.decode(Topics.ORDERS, record.value(), OrderEvent.class);
        return new Told(record.key(), event, eventId(record), record.headers().lastHeader("traceparent") != null);
    }

    private static String eventId(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("event-id").value(), StandardCharsets.UTF_8);
    }

    private void tell(String topic, String key, SpecificRecord event) {
        String eventId = event.get(event.getSchema().getField("eventId").pos()).toString();
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, codec.encode(topic, event));
        record.headers().add("event-id", eventId.getBytes(StandardCharsets.UTF_8));
        producer.send(record);
        producer.flush();
    }
}
