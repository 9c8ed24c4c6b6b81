package dev.gigstream.checker.read;

import dev.gigstream.checker.fact.Settlement;
import dev.gigstream.checker.fact.TopicRecord;
import dev.gigstream.checker.fact.TopicRecord.Content;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/** Reads an event as any Avro client does: the id on the wire, the schema of the registry, fields by name. */
final class EventReader {

    /** Topics whose records are events, and what each one's aggregate is called by. */
    static final Map<String, Function<GenericRecord, String>> AGGREGATES = Map.ofEntries(
            Map.entry("accounts.account.events.v1", text("accountId")),
            Map.entry("accounts.session.events.v1", text("sessionId")),
            Map.entry("profiles.profile.events.v1", text("userId")),
            Map.entry("gigs.gig.events.v1", text("gigId")),
            Map.entry("orders.order.events.v1", text("orderId")),
            Map.entry("payments.payment.events.v1", text("orderId")),
            Map.entry("reviews.review.events.v1", text("reviewId")),
            Map.entry("chat.message.events.v1", text("conversationId")),
            Map.entry("ratings.rating.v1", ratingKey()),
            Map.entry("search.gig-document.v1", text("gigId")),
            Map.entry("search.activity.events.v1", text("searchId")),
            Map.entry("insights.seller-day.v1", dayKey("sellerId")),
            Map.entry("insights.category-day.v1", dayKey("category")),
            Map.entry("insights.trending.v1", text("gigId")),
            Map.entry("notifications.notification.events.v1", text("userId")));

    private static final Map<String, Function<GenericRecord, String>> STATES = Map.of(
            "chat.message.events.v1", conversation -> "last message " + conversation.get("lastSeq"),
            "orders.order.events.v1", EventReader::orderState,
            "payments.payment.events.v1", EventReader::paymentState,
            "search.gig-document.v1", EventReader::documentState,
            "ratings.rating.v1", EventReader::ratingState,
            "insights.seller-day.v1", EventReader::dayState,
            "insights.category-day.v1", EventReader::dayState);

    private static final int HEAD = 5;

    private final SchemaReader schemas;
    private final NoticeCollector notices;
    private final HappeningCollector happenings;
    private BinaryDecoder decoder;

    EventReader(SchemaReader schemas, NoticeCollector notices, HappeningCollector happenings) {
        this.schemas = schemas;
        this.notices = notices;
        this.happenings = happenings;
    }

    Content read(String topic, byte[] value) {
        if (value == null) {
            return new TopicRecord.Tombstone();
        }
        if (value.length < HEAD || value[0] != 0) {
            return new TopicRecord.Unreadable("no Confluent wire format");
        }
        int id = ByteBuffer.wrap(value).getInt(1);
        Optional<SchemaReader.Known> schema = schemas.find(id);
        if (schema.isEmpty()) {
            return new TopicRecord.Unreadable("the registry has no schema " + id);
        }
        try {
            decoder = DecoderFactory.get().binaryDecoder(value, HEAD, value.length - HEAD, decoder);
            GenericRecord record = schema.get().reader().read(null, decoder);
            notices.take(topic, record);
            happenings.take(topic, record);
            return event(topic, record, schema.get().isFor(topic), value);
        } catch (IOException | AvroRuntimeException e) {
            return new TopicRecord.Unreadable("schema " + id + " does not fit: " + e.getMessage());
        }
    }

    private static TopicRecord.Event event(String topic, GenericRecord record, boolean registered, byte[] value) {
        return new TopicRecord.Event(
                registered,
                record.getSchema().getFullName().intern(),
                AGGREGATES.get(topic).apply(record),
                text("eventId").apply(record),
                causationId(record),
                record.hasField("aggregateVersion") ? (Long) record.get("aggregateVersion") : 0,
                interned(record, "type"),
                interned(record, "status"),
                STATES.containsKey(topic) ? STATES.get(topic).apply(record) : null,
                Instant.ofEpochMilli((Long) record.get("occurredAt")),
                digest(value));
    }

    private static Function<GenericRecord, String> ratingKey() {
        return rating -> text("subjectKind").apply(rating).toLowerCase(Locale.ROOT) + ":"
                + text("subjectId").apply(rating);
    }

    private static Function<GenericRecord, String> dayKey(String id) {
        return day -> text(id).apply(day) + ":" + text("day").apply(day);
    }

    /** Every figure that is not 0, by name; money by its currency as well. */
    private static String dayState(GenericRecord day) {
        Map<String, Long> figures = new TreeMap<>();
        for (String count : List.of("views", "clicks", "orders")) {
            figures.put(count, (Long) day.get(count));
        }
        for (String flow : List.of("revenue", "held", "released", "refunded", "fees")) {
            if (day.hasField(flow)) {
                for (Object sum : (List<?>) day.get(flow)) {
                    GenericRecord money = (GenericRecord) sum;
                    figures.put(flow + " " + money.get("currency"), (Long) money.get("amountMinor"));
                }
            }
        }
        figures.values().removeIf(figure -> figure == 0);
        return figures.toString();
    }

    private static String ratingState(GenericRecord rating) {
        return "%d reviews of %d stars %s".formatted(rating.get("count"), rating.get("sum"), rating.get("histogram"));
    }

    /** What of a gig's rating is in its search document. */
    private static String documentState(GenericRecord document) {
        return "%d reviews of %d stars".formatted(document.get("ratingCount"), document.get("ratingSum"));
    }

    private static String orderState(GenericRecord order) {
        GenericRecord total = (GenericRecord) order.get("total");
        return "%s of %d %s, settlement %s"
                .formatted(
                        order.get("status"), total.get("amountMinor"), total.get("currency"), settlement((GenericRecord)
                                order.get("settlement")));
    }

    private static Settlement settlement(GenericRecord settlement) {
        return settlement == null
                ? null
                : new Settlement(
                        text("kind").apply(settlement),
                        minor(settlement, "toBuyer"),
                        minor(settlement, "toSeller"),
                        minor(settlement, "platformFee"));
    }

    private static String paymentState(GenericRecord payment) {
        GenericRecord amount = (GenericRecord) payment.get("amount");
        GenericRecord escrow = (GenericRecord) payment.get("escrow");
        return "%s of %d %s, held %d, released %d, refunded %d, fees %d"
                .formatted(
                        payment.get("status"),
                        amount.get("amountMinor"),
                        amount.get("currency"),
                        minor(escrow, "held"),
                        minor(escrow, "released"),
                        minor(escrow, "refunded"),
                        minor(escrow, "fees"));
    }

    private static long minor(GenericRecord record, String field) {
        return (Long) ((GenericRecord) record.get(field)).get("amountMinor");
    }

    private static String causationId(GenericRecord record) {
        Object cause = record.hasField("causationId") ? record.get("causationId") : null;
        return cause == null ? null : cause.toString();
    }

    private static Function<GenericRecord, String> text(String field) {
        return record -> record.get(field).toString();
    }

    private static String interned(GenericRecord record, String field) {
        return record.hasField(field) ? record.get(field).toString().intern() : null;
    }

    private static String digest(byte[] value) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
