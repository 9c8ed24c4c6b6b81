package dev.gigstream.payments;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.orders.OrderEventType;
import dev.gigstream.events.orders.OrderStatus;
import dev.gigstream.events.orders.OrderedPackage;
import dev.gigstream.events.orders.OrderedTier;
import dev.gigstream.events.orders.Settlement;
import dev.gigstream.events.orders.SettlementKind;
import dev.gigstream.events.shared.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** An order of 1,055.00 rupees with parties of its own, as order-service tells of it. */
public record SomeOrder(String id, String buyer, String seller, long total) {

    static final long PRICE = 100_000;
    static final long BUYER_FEE = 5_500;
    static final long COMMISSION = 20_000;
    public static final long TOTAL = PRICE + BUYER_FEE;
    public static final long SHARE = PRICE - COMMISSION;
    public static final long FEES = BUYER_FEE + COMMISSION;

    public static SomeOrder any() {
        return new SomeOrder(EventIds.next(), EventIds.next(), EventIds.next(), TOTAL);
    }

    public OrderEvent placed() {
        return event(OrderEventType.PLACED, OrderStatus.PENDING_PAYMENT, 1, null);
    }

    public OrderEvent expired() {
        return event(OrderEventType.EXPIRED, OrderStatus.EXPIRED, 2, null);
    }

    public OrderEvent cancelledUnpaid() {
        return event(OrderEventType.CANCELLED, OrderStatus.CANCELLED, 2, null);
    }

    public OrderEvent completed() {
        return event(
                OrderEventType.COMPLETED, OrderStatus.COMPLETED, 4, settlement(SettlementKind.RELEASE, 0, SHARE, FEES));
    }

    public OrderEvent cancelled() {
        return event(
                OrderEventType.CANCELLED, OrderStatus.CANCELLED, 4, settlement(SettlementKind.REFUND, TOTAL, 0, 0));
    }

    public OrderEvent ruled(long toBuyer, long toSeller, long fee) {
        return event(
                OrderEventType.DISPUTE_RESOLVED,
                OrderStatus.COMPLETED,
                4,
                settlement(SettlementKind.SPLIT, toBuyer, toSeller, fee));
    }

    private static Settlement settlement(SettlementKind kind, long toBuyer, long toSeller, long fee) {
        return new Settlement(kind, inr(toBuyer), inr(toSeller), inr(fee));
    }

    private OrderEvent event(OrderEventType type, OrderStatus status, long version, Settlement settlement) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return OrderEvent.newBuilder()
                .setEventId(EventIds.next())
                .setOccurredAt(now)
                .setAggregateVersion(version)
                .setType(type)
                .setActorId(null)
                .setOrderId(id)
                .setBuyerId(buyer)
                .setSellerId(seller)
                .setGigId("gig")
                .setGigVersion(1)
                .setGigTitle("A logo")
                .setOrdered(new OrderedPackage(OrderedTier.BASIC, "Basic", "One logo", inr(PRICE), 3, 1))
                .setQuantity(1)
                .setPrice(inr(PRICE))
                .setBuyerFee(inr(BUYER_FEE))
                .setSellerCommission(inr(COMMISSION))
                .setTotal(inr(total))
                .setSellerShare(inr(SHARE))
                .setStatus(status)
                .setConversationId("conversation")
                .setPlacedAt(now)
                .setPayBy(now.plusSeconds(900))
                .setRevisionsLeft(1)
                .setDeliveries(List.of())
                .setSettlement(settlement)
                .build();
    }

    private static Money inr(long minor) {
        return new Money(minor, "INR");
    }
}
