package dev.gigstream.checker.read;

import dev.gigstream.checker.fact.Notices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;

/** Notes, while topics are read, who has to be told of the steps of orders and what users were told. */
final class NoticeCollector {

    private static final String BUYER = "buyerId";
    private static final String SELLER = "sellerId";

    /** By step of an order: the kind of notification and the parties concerned. */
    private static final Map<String, Concern> CONCERNS = Map.ofEntries(
            concern("PLACED", "ORDER_PLACED", SELLER),
            concern("FUNDED", "ORDER_FUNDED", BUYER, SELLER),
            concern("DELIVERED", "ORDER_DELIVERED", BUYER),
            concern("REVISION_REQUESTED", "REVISION_REQUESTED", SELLER),
            concern("COMPLETED", "ORDER_COMPLETED", BUYER, SELLER),
            concern("CANCELLED", "ORDER_CANCELLED", BUYER, SELLER),
            concern("EXPIRED", "ORDER_CANCELLED", BUYER, SELLER),
            concern("CANCELLATION_REQUESTED", "CANCELLATION_REQUESTED", BUYER, SELLER),
            concern("CANCELLATION_DECLINED", "CANCELLATION_DECLINED", BUYER, SELLER),
            concern("DISPUTE_OPENED", "DISPUTE_OPENED", BUYER, SELLER),
            concern("DISPUTE_RESOLVED", "DISPUTE_RESOLVED", BUYER, SELLER),
            concern("DUE_SOON", "ORDER_DUE_SOON", SELLER),
            concern("BECAME_LATE", "ORDER_LATE", BUYER, SELLER));

    private record Concern(String kind, List<String> parties) {}

    private final List<Notices.Due> due = new ArrayList<>();
    private final List<Notices.Told> told = new ArrayList<>();
    private final Map<String, Set<String>> wishes = new HashMap<>();

    void take(String topic, GenericRecord record) {
        switch (topic) {
            case "orders.order.events.v1" -> order(record);
            case "notifications.notification.events.v1" -> notification(record);
            case "profiles.profile.events.v1" -> profile(record);
            default -> {
                // Says nothing about who is told.
            }
        }
    }

    Notices notices() {
        Set<String> all = new HashSet<>();
        wishes.values().forEach(all::addAll);
        return new Notices(due, told, all);
    }

    private void order(GenericRecord order) {
        Concern concern = CONCERNS.get(order.get("type").toString());
        if (concern == null) {
            return;
        }
        for (String party : concern.parties()) {
            String userId = order.get(party).toString();
            if (!userId.equals(String.valueOf(order.get("actorId")))) {
                due.add(new Notices.Due(
                        order.get("eventId").toString(), userId, concern.kind(), Instant.ofEpochMilli((Long)
                                order.get("occurredAt"))));
            }
        }
    }

    private void notification(GenericRecord notification) {
        told.add(new Notices.Told(
                notification.get("eventId").toString(),
                notification.get("type").toString(),
                notification.get("userId").toString(),
                notification.get("kind").toString(),
                notification.get("notificationId").toString(),
                String.valueOf(notification.get("causationId"))));
    }

    /** The newest record of a profile counts. */
    private void profile(GenericRecord profile) {
        String userId = profile.get("userId").toString();
        Set<String> unwanted = new HashSet<>();
        for (Object muted : (List<?>) profile.get("mutedNotifications")) {
            GenericRecord one = (GenericRecord) muted;
            if (one.get("channel").toString().equals("IN_APP")) {
                unwanted.add(userId + " " + one.get("kind"));
            }
        }
        wishes.put(userId, unwanted);
    }

    private static Map.Entry<String, Concern> concern(String step, String kind, String... parties) {
        return Map.entry(step, new Concern(kind, List.of(parties)));
    }
}
