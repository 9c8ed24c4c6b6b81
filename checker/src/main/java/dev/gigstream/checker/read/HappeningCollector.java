package dev.gigstream.checker.read;

import dev.gigstream.checker.fact.Happenings;
import dev.gigstream.checker.fact.Happenings.Activity;
import dev.gigstream.checker.fact.Happenings.Gig;
import dev.gigstream.checker.fact.Happenings.Order;
import dev.gigstream.checker.fact.Happenings.Payment;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;

/** Notes, while topics are read, what figures are counted from. */
final class HappeningCollector {

    private final Map<String, Gig> gigs = new HashMap<>();
    private final Map<String, Order> orders = new HashMap<>();
    private final Map<String, Payment> payments = new HashMap<>();
    private final Map<String, Activity> activities = new HashMap<>();

    void take(String topic, GenericRecord record) {
        switch (topic) {
            case "gigs.gig.events.v1" -> gigs.merge(text(record, "gigId"), gig(record), HappeningCollector::newer);
            case "orders.order.events.v1" ->
                orders.merge(
                        text(record, "orderId"),
                        order(record),
                        (one, other) -> one.version() >= other.version() ? one : other);
            case "payments.payment.events.v1" ->
                payments.merge(
                        text(record, "orderId"),
                        payment(record),
                        (one, other) -> one.version() >= other.version() ? one : other);
            case "search.activity.events.v1" -> activity(record);
            default -> {
                // Goes into no figure.
            }
        }
    }

    Happenings happenings() {
        return new Happenings(gigs, orders, payments, activities.values());
    }

    private static Gig newer(Gig one, Gig other) {
        Gig newest = one.version() >= other.version() ? one : other;
        Set<String> all = new HashSet<>(one.categories());
        all.addAll(other.categories());
        return new Gig(newest.version(), newest.sellerId(), newest.category(), all, newest.at());
    }

    private static Gig gig(GenericRecord gig) {
        String category = text(gig, "category");
        return new Gig(version(gig), text(gig, "sellerId"), category, Set.of(category), time(gig, "occurredAt"));
    }

    private static Order order(GenericRecord order) {
        GenericRecord price = (GenericRecord) order.get("price");
        return new Order(
                version(order),
                text(order, "gigId"),
                text(order, "sellerId"),
                time(order, "fundedAt"),
                time(order, "endedAt"),
                (Long) price.get("amountMinor"),
                text(price, "currency"),
                time(order, "occurredAt"));
    }

    private static Payment payment(GenericRecord payment) {
        GenericRecord amount = (GenericRecord) payment.get("amount");
        GenericRecord escrow = (GenericRecord) payment.get("escrow");
        return new Payment(
                version(payment),
                time(payment, "heldAt"),
                (Long) amount.get("amountMinor"),
                text(amount, "currency"),
                minor(escrow, "released"),
                minor(escrow, "refunded"),
                minor(escrow, "fees"),
                time(payment, "occurredAt"));
    }

    private void activity(GenericRecord activity) {
        String type = text(activity, "type");
        if (!type.equals("UNKNOWN")) {
            Set<String> shown = ((List<?>) activity.get("gigIds"))
                    .stream().map(Object::toString).collect(Collectors.toUnmodifiableSet());
            String eventId = text(activity, "eventId");
            activities.put(eventId, new Activity(eventId, type.equals("CLICKED"), shown, time(activity, "occurredAt")));
        }
    }

    private static long version(GenericRecord record) {
        return (Long) record.get("aggregateVersion");
    }

    private static String text(GenericRecord record, String field) {
        return record.get(field).toString();
    }

    private static long minor(GenericRecord record, String field) {
        return (Long) ((GenericRecord) record.get(field)).get("amountMinor");
    }

    private static Instant time(GenericRecord record, String field) {
        Object millis = record.get(field);
        return millis == null ? null : Instant.ofEpochMilli((Long) millis);
    }
}
