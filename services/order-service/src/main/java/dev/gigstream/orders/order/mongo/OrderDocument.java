package dev.gigstream.orders.order.mongo;

import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.OrderEvent;
import dev.gigstream.orders.order.OrderStatus;
import dev.gigstream.orders.order.Parties;
import dev.gigstream.orders.order.PlacingKey;
import dev.gigstream.outbox.OutboxMessage;
import dev.gigstream.outbox.mongo.OutboxEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;

/**
 * An order as it lies in its collection: its state, the events that still have to leave, when the clock has to look at it,
 * and the key of the request that made it.
 */
record OrderDocument(
        @Id String orderId,
        String buyerId,
        String sellerId,
        String conversationId,
        TermsPart terms,
        OrderStatus status,
        SchedulePart schedule,
        int revisionsLeft,
        List<DeliveryPart> deliveries,
        CancellationPart cancellation,
        boolean cancellationWasDeclined,
        DisputePart dispute,
        SettlementPart settlement,
        PaymentPart payment,
        List<TimelinePart> timeline,
        long version,
        Instant nextTimerAt,
        Instant awaitsPaymentSince,
        String placingKey,
        String fingerprint,
        List<OutboxEntry> outbox) {

    static OrderDocument of(OrderEvent event, Optional<Instant> nextTimerAt, PlacingKey key, OutboxMessage message) {
        Order order = event.order();
        return new OrderDocument(
                order.orderId(),
                order.parties().buyerId(),
                order.parties().sellerId(),
                order.conversationId(),
                TermsPart.of(order.terms()),
                order.status(),
                SchedulePart.of(order.schedule()),
                order.revisionsLeft(),
                order.deliveries().stream().map(DeliveryPart::of).toList(),
                order.cancellation().map(CancellationPart::of).orElse(null),
                order.cancellationWasDeclined(),
                order.dispute().map(DisputePart::of).orElse(null),
                order.settlement().map(SettlementPart::of).orElse(null),
                PaymentPart.of(order.payment()),
                order.timeline().stream().map(TimelinePart::of).toList(),
                order.version(),
                nextTimerAt.orElse(null),
                order.awaitsPayment() ? event.at() : null,
                key == null ? null : placingKey(key),
                key == null ? null : key.fingerprint(),
                List.of(OutboxEntry.of(message)));
    }

    /** A key belongs to the buyer: another buyer's equal key is another key. Ids hold no blank. */
    static String placingKey(PlacingKey key) {
        return key.buyerId() + " " + key.value();
    }

    Order order() {
        return new Order(
                orderId,
                new Parties(buyerId, sellerId),
                conversationId,
                terms.terms(),
                status,
                schedule.schedule(),
                revisionsLeft,
                deliveries.stream().map(DeliveryPart::delivery).toList(),
                Optional.ofNullable(cancellation).map(CancellationPart::cancellation),
                cancellationWasDeclined,
                Optional.ofNullable(dispute).map(DisputePart::dispute),
                Optional.ofNullable(settlement).map(SettlementPart::settlement),
                payment.payment(),
                timeline.stream().map(TimelinePart::entry).toList(),
                version);
    }
}
