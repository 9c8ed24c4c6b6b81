package dev.gigstream.users;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.orders.Delivery;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.orders.OrderEventType;
import dev.gigstream.events.orders.OrderStatus;
import dev.gigstream.events.orders.OrderedPackage;
import dev.gigstream.events.orders.OrderedTier;
import dev.gigstream.events.shared.Money;
import java.time.Instant;
import java.util.List;

/** What order-service tells of an order. */
public final class SomeOrders {

    private static final Instant SPRING = Instant.parse("2026-03-20T09:00:00Z");
    private static final Money PRICE = new Money(100L, "INR");

    private SomeOrders() {}

    /** Each delivery is the files it names. */
    public static OrderEvent event(
            String orderId, String sellerId, String buyerId, long version, List<List<String>> deliveries) {
        return OrderEvent.newBuilder()
                .setEventId(EventIds.next())
                .setOccurredAt(SPRING)
                .setAggregateVersion(version)
                .setType(OrderEventType.DELIVERED)
                .setOrderId(orderId)
                .setBuyerId(buyerId)
                .setSellerId(sellerId)
                .setGigId("gig")
                .setGigVersion(1)
                .setGigTitle("A calm logo")
                .setOrdered(new OrderedPackage(OrderedTier.BASIC, "Offer", "", PRICE, 3, 1))
                .setQuantity(1)
                .setPrice(PRICE)
                .setBuyerFee(PRICE)
                .setSellerCommission(PRICE)
                .setTotal(PRICE)
                .setSellerShare(PRICE)
                .setStatus(OrderStatus.DELIVERED)
                .setConversationId("talk")
                .setPlacedAt(SPRING)
                .setPayBy(SPRING)
                .setRevisionsLeft(1)
                .setDeliveries(deliveries.stream()
                        .map(files -> new Delivery("delivery", SPRING, "Done", files))
                        .toList())
                .build();
    }
}
