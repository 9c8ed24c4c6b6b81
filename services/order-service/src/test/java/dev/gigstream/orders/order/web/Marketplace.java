package dev.gigstream.orders.order.web;

import dev.gigstream.money.Money;
import dev.gigstream.orders.OrdersClient;
import dev.gigstream.orders.gig.OfferedGig;
import dev.gigstream.orders.gig.OfferedGigs;
import dev.gigstream.orders.order.FollowingPayment;
import dev.gigstream.orders.order.PaymentStatus;
import dev.gigstream.orders.order.PaymentTold;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A buyer and a seller who meet here for the first time, and what happens around them. */
record Marketplace(OrdersClient buyer, OrdersClient seller, OfferedGigs gigs, FollowingPayment payments, Clock clock) {

    static Marketplace around(OrdersClient api, OfferedGigs gigs, FollowingPayment payments, Clock clock) {
        String who = UUID.randomUUID().toString();
        return new Marketplace(
                api.as("buyer-" + who, "BUYER"), api.as("seller-" + who, "SELLER"), gigs, payments, clock);
    }

    String aGig() {
        return aGig(OfferedGig.Standing.ON_OFFER, 1);
    }

    String aGig(OfferedGig.Standing standing, int revisions) {
        String gigId = UUID.randomUUID().toString();
        keep(gigId, 1, standing, revisions);
        return gigId;
    }

    void keep(String gigId, long version, OfferedGig.Standing standing, int revisions) {
        var offer = new OfferedGig.Offer("BASIC", "Offer", "What you get", new Money(149_900, "INR"), 3, revisions);
        gigs.keep(new OfferedGig(gigId, seller.userId(), version, standing, "A calm logo", List.of(offer)));
    }

    String placed() {
        return buyer.place(aGig()).text("/orderId");
    }

    String funded() {
        String orderId = placed();
        pay(orderId);
        return orderId;
    }

    String delivered() {
        String orderId = funded();
        seller.step(orderId, "deliveries", "{'message': 'Done', 'mediaIds': ['media-1']}");
        return orderId;
    }

    String disputed() {
        String orderId = funded();
        String requestId = buyer.step(orderId, "cancellation-requests", "{'reason': 'Changed my mind'}")
                .text("/cancellation/requestId");
        seller.step(orderId, "cancellation-requests/" + requestId + "/decline");
        buyer.step(orderId, "disputes", "{'reason': 'He does nothing'}");
        return orderId;
    }

    void pay(String orderId) {
        told(orderId, PaymentStatus.HELD, 3);
    }

    void told(String orderId, PaymentStatus status, long version) {
        long total = buyer.order(orderId).json().at("/total/amountMinor").asLong();
        payments.hear(new PaymentTold(
                orderId,
                status,
                new Money(total, "INR"),
                Optional.of(clock.instant()),
                Optional.empty(),
                version,
                UUID.randomUUID().toString()));
    }
}
