package dev.gigstream.reviews;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.orders.Delivery;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.orders.OrderEventType;
import dev.gigstream.events.orders.OrderStatus;
import dev.gigstream.events.orders.OrderedPackage;
import dev.gigstream.events.orders.OrderedTier;
import dev.gigstream.events.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** An order with parties and a gig of its own, as order-service tells of it. */
public record SomeOrder(String id, String gig, String buyer, String seller) {

    private static final Money PRICE = new Money(100_000L, "INR");

    public static SomeOrder any() {
        return new SomeOrder(EventIds.next(), EventIds.next(), EventIds.next(), EventIds.next());
    }

    public OrderEvent active() {
        return event(OrderEventType.FUNDED, OrderStatus.ACTIVE, 2, null, List.of());
    }

    public OrderEvent completed() {
        return completedBefore(Duration.ZERO);
    }

    public OrderEvent completedBefore(Duration ago) {
        return event(OrderEventType.COMPLETED, OrderStatus.COMPLETED, 4, now().minus(ago), List.of(delivery()));
    }

    /** As order-service never tells. */
    public OrderEvent completedAtNoTime() {
        return event(OrderEventType.COMPLETED, OrderStatus.COMPLETED, 4, null, List.of(delivery()));
    }

    public OrderEvent cancelledAfterDelivery() {
        return event(OrderEventType.CANCELLED, OrderStatus.CANCELLED, 4, now(), List.of(delivery()));
    }

    public OrderEvent cancelledBeforeDelivery() {
        return event(OrderEventType.CANCELLED, OrderStatus.CANCELLED, 4, now(), List.of());
    }

    private static Delivery delivery() {
        return new Delivery(EventIds.next(), now(), "Here it is", List.of());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private OrderEvent event(
            OrderEventType type, OrderStatus status, long version, Instant endedAt, List<Delivery> deliveries) {
        return OrderEvent.newBuilder()
                .setEventId(EventIds.next())
                .setOccurredAt(now())
                .setAggregateVersion(version)
                .setType(type)
                .setOrderId(id)
                .setBuyerId(buyer)
                .setSellerId(seller)
                .setGigId(gig)
                .setGigVersion(1)
                .setGigTitle("A logo")
                .setOrdered(new OrderedPackage(OrderedTier.BASIC, "Basic", "One logo", PRICE, 3, 1))
                .setQuantity(1)
                .setPrice(PRICE)
                .setBuyerFee(PRICE)
                .setSellerCommission(PRICE)
                .setTotal(PRICE)
                .setSellerShare(PRICE)
                .setStatus(status)
                .setConversationId("conversation")
                .setPlacedAt(now())
                .setPayBy(now())
                .setEndedAt(endedAt)
                .setRevisionsLeft(1)
                .setDeliveries(deliveries)
                .build();
    }
}
