package dev.gigstream.insights.topology;

import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.events.gigs.GigEventType;
import dev.gigstream.events.gigs.GigStatus;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.orders.OrderEventType;
import dev.gigstream.events.orders.OrderStatus;
import dev.gigstream.events.orders.OrderedPackage;
import dev.gigstream.events.orders.OrderedTier;
import dev.gigstream.events.payments.Escrow;
import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.events.payments.PaymentEventType;
import dev.gigstream.events.search.SearchActivity;
import dev.gigstream.events.search.SearchActivityType;
import dev.gigstream.events.shared.Money;
import java.time.Instant;
import java.util.List;

/** Events that read as prose. An order costs its buyer 1,055 and its seller gets 800, unless said otherwise. */
final class Events {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final long PRICE = 1_000;
    static final long TOTAL = 1_055;
    static final long SHARE = 800;
    static final long FEES = TOTAL - SHARE;

    private Events() {}

    static GigEvent.Builder aGig(String gigId, String sellerId, String category) {
        return GigEvent.newBuilder()
                .setEventId("gig-event")
                .setOccurredAt(NOON)
                .setAggregateVersion(2)
                .setType(GigEventType.PUBLISHED)
                .setActorId(sellerId)
                .setGigId(gigId)
                .setSellerId(sellerId)
                .setStatus(GigStatus.PUBLISHED)
                .setTitle("I will design a logo")
                .setDescription("A logo that lasts.")
                .setCategory(category)
                .setCreatedAt(NOON)
                .setPublishedAt(NOON);
    }

    static SearchActivity aSearch(String eventId, Instant at, String... gigIds) {
        return activity(eventId, SearchActivityType.SEARCHED, at, gigIds);
    }

    static SearchActivity aClick(String eventId, Instant at, String gigId) {
        return activity(eventId, SearchActivityType.CLICKED, at, gigId);
    }

    private static SearchActivity activity(String eventId, SearchActivityType type, Instant at, String... gigIds) {
        return SearchActivity.newBuilder()
                .setEventId(eventId)
                .setOccurredAt(at)
                .setType(type)
                .setSearchId("of-" + eventId)
                .setGigIds(List.of(gigIds))
                .build();
    }

    /** @param endedAt null while it goes on */
    static OrderEvent anOrder(String orderId, String gigId, long version, Instant fundedAt, Instant endedAt) {
        return anOrder(orderId, gigId, version, fundedAt, endedAt, "INR");
    }

    static OrderEvent anOrder(
            String orderId, String gigId, long version, Instant fundedAt, Instant endedAt, String currency) {
        Money price = new Money(PRICE, currency);
        return OrderEvent.newBuilder()
                .setEventId(orderId + "/" + version)
                .setOccurredAt(NOON)
                .setAggregateVersion(version)
                .setType(OrderEventType.FUNDED)
                .setOrderId(orderId)
                .setBuyerId("bea")
                .setSellerId("sam")
                .setGigId(gigId)
                .setGigVersion(2)
                .setGigTitle("I will design a logo")
                .setOrdered(OrderedPackage.newBuilder()
                        .setTier(OrderedTier.BASIC)
                        .setName("Basic")
                        .setDescription("One logo")
                        .setUnitPrice(price)
                        .setDeliveryDays(3)
                        .setRevisions(1)
                        .build())
                .setQuantity(1)
                .setPrice(price)
                .setBuyerFee(new Money(TOTAL - PRICE, currency))
                .setSellerCommission(new Money(PRICE - SHARE, currency))
                .setTotal(new Money(TOTAL, currency))
                .setSellerShare(new Money(SHARE, currency))
                .setStatus(OrderStatus.ACTIVE)
                .setConversationId("c1")
                .setPlacedAt(NOON)
                .setPayBy(NOON)
                .setFundedAt(fundedAt)
                .setEndedAt(endedAt)
                .setRevisionsLeft(1)
                .build();
    }

    static PaymentEvent held(String orderId, Instant at) {
        return aPayment(orderId, 3, at, TOTAL, 0, 0, 0, "INR");
    }

    static PaymentEvent released(String orderId, Instant heldAt) {
        return aPayment(orderId, 4, heldAt, 0, SHARE, 0, FEES, "INR");
    }

    static PaymentEvent refunded(String orderId, Instant heldAt) {
        return aPayment(orderId, 4, heldAt, 0, 0, TOTAL, 0, "INR");
    }

    static PaymentEvent aPayment(
            String orderId,
            long version,
            Instant heldAt,
            long held,
            long released,
            long refunded,
            long fees,
            String currency) {
        return PaymentEvent.newBuilder()
                .setEventId(orderId + "/payment/" + version)
                .setOccurredAt(NOON)
                .setAggregateVersion(version)
                .setType(PaymentEventType.HELD)
                .setOrderId(orderId)
                .setBuyerId("bea")
                .setSellerId("sam")
                .setAmount(new Money(TOTAL, currency))
                .setProvider("RAZORPAY")
                .setProviderOrderId("order_1")
                .setEscrow(new Escrow(
                        new Money(held, currency),
                        new Money(released, currency),
                        new Money(refunded, currency),
                        new Money(fees, currency)))
                .setHeldAt(heldAt)
                .build();
    }
}
