package dev.gigstream.orders.order.web;

import dev.gigstream.orders.order.Delivery;
import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.OrderAction;
import dev.gigstream.orders.order.OrderRules;
import dev.gigstream.orders.order.OrderStatus;
import dev.gigstream.orders.order.OrderedPackage;
import dev.gigstream.orders.order.PaymentStatus;
import dev.gigstream.orders.order.Schedule;
import dev.gigstream.orders.order.Terms;
import dev.gigstream.orders.order.TimelineEntry;
import dev.gigstream.orders.order.web.OrderView.CancellationView;
import dev.gigstream.orders.order.web.OrderView.DeliveryView;
import dev.gigstream.orders.order.web.OrderView.DisputePart;
import dev.gigstream.orders.order.web.OrderView.FileView;
import dev.gigstream.orders.order.web.OrderView.PackageView;
import dev.gigstream.orders.order.web.OrderView.PaymentView;
import dev.gigstream.orders.order.web.OrderView.RulingView;
import dev.gigstream.orders.order.web.OrderView.StepView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Shows orders to people, at this moment. */
@Component
class OrderViews {

    private final OrderRules rules;
    private final Clock clock;

    OrderViews(OrderRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    OrderView of(Order order, String viewerId) {
        Instant now = clock.instant();
        Terms terms = order.terms();
        Schedule schedule = order.schedule();
        return new OrderView(
                order.orderId(),
                terms.gigId(),
                terms.gigTitle(),
                order.parties().buyerId(),
                order.parties().sellerId(),
                ordered(terms.ordered()),
                terms.quantity(),
                terms.requirements(),
                order.price().price(),
                order.price().buyerFee(),
                order.price().total(),
                order.price().sellerShare(),
                order.status(),
                order.status().group().name().toLowerCase(Locale.ROOT),
                schedule.placedAt(),
                schedule.payBy(),
                schedule.dueAt().orElse(null),
                schedule.deliveredAt().orElse(null),
                order.status() == OrderStatus.DELIVERED
                        ? schedule.autoCompleteAt().orElse(null)
                        : null,
                schedule.endedAt().orElse(null),
                order.isLate(now),
                rules.isVeryLate(order, now),
                order.timeline().stream().map(OrderViews::step).toList(),
                order.deliveries().stream().map(OrderViews::delivery).toList(),
                order.revisionsLeft(),
                order.conversationId(),
                payment(order),
                cancellation(order),
                dispute(order),
                order.settlement().orElse(null),
                allowed(order, viewerId, now),
                order.version());
    }

    private List<OrderAction> allowed(Order order, String viewerId, Instant now) {
        return order.parties()
                .partyOf(viewerId)
                .map(party -> rules.allowedActions(order, party, now).stream()
                        .sorted()
                        .toList())
                .orElse(List.of());
    }

    private static PackageView ordered(OrderedPackage ordered) {
        return new PackageView(
                ordered.tier(),
                ordered.name(),
                ordered.description(),
                ordered.unitPrice(),
                ordered.deliveryDays(),
                ordered.revisions());
    }

    private static StepView step(TimelineEntry entry) {
        return new StepView(
                entry.at(), entry.actor().role(), entry.type(), entry.note().orElse(null));
    }

    private static DeliveryView delivery(Delivery delivery) {
        return new DeliveryView(
                delivery.deliveryId(),
                delivery.at(),
                delivery.message(),
                delivery.mediaIds().stream().map(FileView::of).toList());
    }

    private static PaymentView payment(Order order) {
        PaymentStatus status = order.payment().status().orElse(null);
        return new PaymentView(
                status, order.price().total(), order.payment().reason().orElse(null));
    }

    private static CancellationView cancellation(Order order) {
        return order.cancellation()
                .map(request -> new CancellationView(
                        request.requestId(),
                        order.parties().userOf(request.by()),
                        request.reason(),
                        request.status(),
                        request.answerBy()))
                .orElse(null);
    }

    private static DisputePart dispute(Order order) {
        return order.dispute()
                .map(dispute -> new DisputePart(
                        dispute.disputeId(),
                        order.parties().userOf(dispute.by()),
                        dispute.reason(),
                        dispute.openedAt(),
                        dispute.ruling().map(RulingView::of).orElse(null)))
                .orElse(null);
    }
}
