package dev.gigstream.orders.order.kafka;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.orders.Cancellation;
import dev.gigstream.events.orders.CancellationStatus;
import dev.gigstream.events.orders.Delivery;
import dev.gigstream.events.orders.Dispute;
import dev.gigstream.events.orders.OrderEventType;
import dev.gigstream.events.orders.OrderStatus;
import dev.gigstream.events.orders.OrderedPackage;
import dev.gigstream.events.orders.OrderedTier;
import dev.gigstream.events.orders.Ruling;
import dev.gigstream.events.orders.RulingOutcome;
import dev.gigstream.events.orders.Settlement;
import dev.gigstream.events.orders.SettlementKind;
import dev.gigstream.events.shared.Money;
import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.OrderEvent;
import dev.gigstream.orders.order.OrderRules;
import dev.gigstream.orders.order.Schedule;
import dev.gigstream.orders.order.Terms;
import dev.gigstream.outbox.Outbox;
import dev.gigstream.outbox.OutboxMessage;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Turns what happened to an order into the bytes of the order topic; the only place that knows its Avro record. The
 * constants of both sides bear the same names, and a test holds them to it.
 */
@Component
class OrderEventMapper implements Function<OrderEvent, OutboxMessage> {

    private final Outbox outbox;
    private final OrderRules rules;

    OrderEventMapper(Outbox outbox, OrderRules rules) {
        this.outbox = outbox;
        this.rules = rules;
    }

    @Override
    public OutboxMessage apply(OrderEvent event) {
        return outbox.message(Topics.ORDERS, event.order().orderId(), record(event, EventIds.next()));
    }

    dev.gigstream.events.orders.OrderEvent record(OrderEvent event, String eventId) {
        Order order = event.order();
        var record = dev.gigstream.events.orders.OrderEvent.newBuilder()
                .setEventId(eventId)
                .setOccurredAt(event.at())
                .setAggregateVersion(order.version())
                .setType(OrderEventType.valueOf(event.kind().name()))
                .setActorId(event.actorId().orElse(null))
                .setCausationId(event.causationId().orElse(null))
                .setOrderId(order.orderId())
                .setBuyerId(order.parties().buyerId())
                .setSellerId(order.parties().sellerId())
                .setConversationId(order.conversationId())
                .setStatus(OrderStatus.valueOf(order.status().name()))
                .setRevisionsLeft(order.revisionsLeft())
                .setLate(order.isLate(event.at()))
                .setVeryLate(rules.isVeryLate(order, event.at()))
                .setDeliveries(order.deliveries().stream()
                        .map(OrderEventMapper::delivery)
                        .toList())
                .setCancellation(order.cancellation()
                        .map(request -> cancellation(order, request))
                        .orElse(null))
                .setDispute(
                        order.dispute().map(dispute -> dispute(order, dispute)).orElse(null))
                .setSettlement(
                        order.settlement().map(OrderEventMapper::settlement).orElse(null));
        terms(record, order.terms());
        schedule(record, order);
        return record.build();
    }

    private static void terms(dev.gigstream.events.orders.OrderEvent.Builder record, Terms terms) {
        var ordered = terms.ordered();
        record.setGigId(terms.gigId())
                .setGigVersion(terms.gigVersion())
                .setGigTitle(terms.gigTitle())
                .setOrdered(OrderedPackage.newBuilder()
                        .setTier(OrderedTier.valueOf(ordered.tier().name()))
                        .setName(ordered.name())
                        .setDescription(ordered.description())
                        .setUnitPrice(money(ordered.unitPrice()))
                        .setDeliveryDays(ordered.deliveryDays())
                        .setRevisions(ordered.revisions())
                        .build())
                .setQuantity(terms.quantity())
                .setPrice(money(terms.price().price()))
                .setBuyerFee(money(terms.price().buyerFee()))
                .setSellerCommission(money(terms.price().commission()))
                .setTotal(money(terms.price().total()))
                .setSellerShare(money(terms.price().sellerShare()));
    }

    private static void schedule(dev.gigstream.events.orders.OrderEvent.Builder record, Order order) {
        Schedule schedule = order.schedule();
        boolean silenceCounts = order.status() == dev.gigstream.orders.order.OrderStatus.DELIVERED;
        record.setPlacedAt(schedule.placedAt())
                .setPayBy(schedule.payBy())
                .setFundedAt(schedule.fundedAt().orElse(null))
                .setDueAt(schedule.dueAt().orElse(null))
                .setDeliveredAt(schedule.deliveredAt().orElse(null))
                .setAutoCompleteAt(silenceCounts ? schedule.autoCompleteAt().orElse(null) : null)
                .setEndedAt(schedule.endedAt().orElse(null));
    }

    private static Delivery delivery(dev.gigstream.orders.order.Delivery delivery) {
        return new Delivery(delivery.deliveryId(), delivery.at(), delivery.message(), delivery.mediaIds());
    }

    private static Cancellation cancellation(Order order, dev.gigstream.orders.order.Cancellation request) {
        return Cancellation.newBuilder()
                .setRequestId(request.requestId())
                .setBy(order.parties().userOf(request.by()))
                .setReason(request.reason())
                .setStatus(CancellationStatus.valueOf(request.status().name()))
                .setAnswerBy(request.answerBy())
                .build();
    }

    private static Dispute dispute(Order order, dev.gigstream.orders.order.Dispute dispute) {
        return Dispute.newBuilder()
                .setDisputeId(dispute.disputeId())
                .setBy(order.parties().userOf(dispute.by()))
                .setReason(dispute.reason())
                .setOpenedAt(dispute.openedAt())
                .setRuling(dispute.ruling().map(OrderEventMapper::ruling).orElse(null))
                .build();
    }

    private static Ruling ruling(dev.gigstream.orders.order.Dispute.Ruling ruling) {
        return Ruling.newBuilder()
                .setOutcome(RulingOutcome.valueOf(ruling.outcome().name()))
                .setBy(ruling.moderatorId())
                .setNote(ruling.note())
                .setAt(ruling.at())
                .build();
    }

    private static Settlement settlement(dev.gigstream.orders.order.Settlement settlement) {
        return Settlement.newBuilder()
                .setKind(SettlementKind.valueOf(settlement.kind().name()))
                .setToBuyer(money(settlement.toBuyer()))
                .setToSeller(money(settlement.toSeller()))
                .setPlatformFee(money(settlement.platformFee()))
                .build();
    }

    private static Money money(dev.gigstream.money.Money money) {
        return new Money(money.amountMinor(), money.currency());
    }
}
