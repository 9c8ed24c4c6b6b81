package dev.gigstream.orders.order.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gigstream.money.Money;
import dev.gigstream.orders.order.Actor;
import dev.gigstream.orders.order.Cancellation;
import dev.gigstream.orders.order.Dispute;
import dev.gigstream.orders.order.OrderAction;
import dev.gigstream.orders.order.OrderEvent;
import dev.gigstream.orders.order.OrderStatus;
import dev.gigstream.orders.order.PackageTier;
import dev.gigstream.orders.order.PaymentStatus;
import dev.gigstream.orders.order.Settlement;
import java.time.Instant;
import java.util.List;

/** An order as one of its parties sees it; {@code allowedActions} are his. */
record OrderView(
        String orderId,
        String gigId,
        String gigTitle,
        String buyerId,
        String sellerId,
        @JsonProperty("package") PackageView ordered,
        int quantity,
        String requirements,
        Money price,
        Money buyerFee,
        Money total,
        Money sellerShare,
        OrderStatus status,
        String statusGroup,
        Instant placedAt,
        Instant payBy,
        Instant dueAt,
        Instant deliveredAt,
        Instant autoCompleteAt,
        Instant endedAt,
        boolean late,
        boolean veryLate,
        List<StepView> timeline,
        List<DeliveryView> deliverables,
        int revisionsLeft,
        String conversationId,
        PaymentView payment,
        CancellationView cancellation,
        DisputePart dispute,
        Settlement settlement,
        List<OrderAction> allowedActions,
        long version) {

    record PackageView(
            PackageTier tier, String name, String description, Money price, int deliveryDays, int revisions) {}

    record StepView(Instant at, Actor.Role actor, OrderEvent.Kind type, String note) {}

    record DeliveryView(String deliveryId, Instant at, String message, List<FileView> files) {}

    record FileView(String mediaId, String url) {

        static FileView of(String mediaId) {
            return new FileView(mediaId, "/api/v1/media/" + mediaId);
        }
    }

    record PaymentView(PaymentStatus status, Money amount, String reason) {}

    record CancellationView(String requestId, String by, String reason, Cancellation.Status status, Instant answerBy) {}

    record DisputePart(String disputeId, String by, String reason, Instant openedAt, RulingView ruling) {}

    record RulingView(Dispute.Outcome outcome, String note, Instant at) {

        static RulingView of(Dispute.Ruling ruling) {
            return new RulingView(ruling.outcome(), ruling.note(), ruling.at());
        }
    }
}
