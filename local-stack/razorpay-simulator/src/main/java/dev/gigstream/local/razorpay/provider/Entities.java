package dev.gigstream.local.razorpay.provider;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The provider's things as its API and its webhooks show them. */
public final class Entities {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Entities() {}

    public static ObjectNode of(ProviderOrder order) {
        ObjectNode entity = entity(order.id(), "order")
                .put("amount", order.amount())
                .put("amount_paid", order.amountPaid())
                .put("amount_due", order.amountDue())
                .put("currency", order.currency())
                .put("receipt", order.receipt())
                .put("offer_id", (String) null)
                .put("status", lower(order.status()))
                .put("attempts", order.attempts());
        return dated(entity, order.notes(), order.createdAt());
    }

    public static ObjectNode of(Payment payment) {
        boolean failed = payment.status() == PaymentStatus.FAILED;
        ObjectNode entity = entity(payment.id(), "payment")
                .put("amount", payment.amount())
                .put("currency", payment.currency())
                .put("status", status(payment))
                .put("order_id", payment.orderId())
                .put("invoice_id", (String) null)
                .put("international", false)
                .put("method", "card")
                .put("amount_refunded", payment.amountRefunded())
                .put("refund_status", refundStatus(payment))
                .put("captured", payment.isCaptured())
                .put("description", "Gigstream")
                .put("error_code", failed ? "BAD_REQUEST_ERROR" : null)
                .put("error_description", failed ? "Your payment was declined by the bank." : null)
                .put("error_source", failed ? "bank" : null)
                .put("error_step", failed ? "payment_authorization" : null)
                .put("error_reason", failed ? "payment_failed" : null);
        return dated(entity, Map.of(), payment.createdAt());
    }

    public static ObjectNode of(Refund refund) {
        ObjectNode entity = entity(refund.id(), "refund")
                .put("amount", refund.amount())
                .put("currency", refund.currency())
                .put("payment_id", refund.paymentId())
                .put("receipt", refund.receipt())
                .put("batch_id", (String) null)
                .put("status", lower(refund.status()))
                .put("speed_processed", "normal")
                .put("speed_requested", "normal");
        return dated(entity, refund.notes(), refund.createdAt());
    }

    public static ObjectNode of(Transfer transfer) {
        ObjectNode entity = entity(transfer.id(), "transfer")
                .put("status", lower(transfer.status()))
                .put("source", "acc_GigstreamLocal")
                .put("recipient", transfer.recipient())
                .put("amount", transfer.amount())
                .put("currency", transfer.currency())
                .put("amount_reversed", 0)
                .put("fees", 0)
                .put("tax", 0)
                .put("on_hold", false)
                .put("on_hold_until", (Long) null)
                .put("processed_at", processedAt(transfer));
        return dated(entity, transfer.notes(), transfer.createdAt());
    }

    private static ObjectNode entity(String id, String kind) {
        return JSON.objectNode().put("id", id).put("entity", kind);
    }

    private static ObjectNode dated(ObjectNode entity, Map<String, String> notes, Instant createdAt) {
        ObjectNode all = JSON.objectNode();
        notes.forEach(all::put);
        entity.set("notes", all);
        return entity.put("created_at", createdAt.getEpochSecond());
    }

    private static String status(Payment payment) {
        return lower(payment.status() == PaymentStatus.LAPSED ? PaymentStatus.REFUNDED : payment.status());
    }

    private static String refundStatus(Payment payment) {
        if (payment.amountRefunded() == 0) {
            return null;
        }
        return payment.amountRefunded() == payment.amount() ? "full" : "partial";
    }

    private static Long processedAt(Transfer transfer) {
        return transfer.status() == SettlementStatus.PROCESSED
                ? transfer.settlesAt().getEpochSecond()
                : null;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
