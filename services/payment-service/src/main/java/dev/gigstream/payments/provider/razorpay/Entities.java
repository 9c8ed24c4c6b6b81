package dev.gigstream.payments.provider.razorpay;

import dev.gigstream.money.Money;
import dev.gigstream.payments.payment.Refund;
import dev.gigstream.payments.provider.ProviderOrder;
import dev.gigstream.payments.provider.ProviderPayment;
import dev.gigstream.payments.provider.ProviderRefund;
import dev.gigstream.payments.provider.ProviderTransfer;
import java.time.Instant;
import org.json.JSONObject;

/** Reads Razorpay's things. What is ours about them is in their notes. */
final class Entities {

    private static final String ORDER = "gigstream_order";
    private static final String REFUND = "gigstream_refund";
    private static final String ATTEMPT = "gigstream_attempt";
    private static final String WITHDRAWAL = "gigstream_withdrawal";

    private Entities() {}

    static ProviderOrder order(JSONObject json) {
        return new ProviderOrder(json.getString("id"), text(json, "receipt"), amount(json));
    }

    static ProviderPayment payment(JSONObject json) {
        return new ProviderPayment(
                json.getString("id"), text(json, "order_id"), status(json), amount(json), createdAt(json));
    }

    /** What was authorised and never captured is "refunded" there as well: whether it was taken is said beside it. */
    private static ProviderPayment.Status status(JSONObject payment) {
        return switch (payment.getString("status")) {
            case "authorized" -> ProviderPayment.Status.AUTHORIZED;
            case "captured" -> ProviderPayment.Status.CAPTURED;
            case "refunded" ->
                payment.optBoolean("captured") ? ProviderPayment.Status.REFUNDED : ProviderPayment.Status.LAPSED;
            case "failed" -> ProviderPayment.Status.FAILED;
            // "created", and what may be added some day: nothing is known of its money, so it is looked at again.
            default -> ProviderPayment.Status.CREATED;
        };
    }

    static ProviderRefund refund(JSONObject json) {
        JSONObject notes = notes(json);
        return new ProviderRefund(
                json.getString("id"),
                json.getString("payment_id"),
                amount(json),
                switch (json.getString("status")) {
                    case "processed" -> ProviderRefund.Status.PROCESSED;
                    case "failed" -> ProviderRefund.Status.FAILED;
                    default -> ProviderRefund.Status.PENDING;
                },
                text(notes, ORDER),
                text(notes, REFUND),
                notes.optInt(ATTEMPT, 0));
    }

    static ProviderTransfer transfer(JSONObject json) {
        return new ProviderTransfer(
                json.getString("id"),
                text(notes(json), WITHDRAWAL),
                amount(json),
                switch (json.getString("status")) {
                    case "processed" -> ProviderTransfer.Status.PROCESSED;
                    case "failed", "reversed" -> ProviderTransfer.Status.FAILED;
                    default -> ProviderTransfer.Status.PENDING;
                });
    }

    static Instant createdAt(JSONObject json) {
        return Instant.ofEpochSecond(json.getLong("created_at"));
    }

    static JSONObject orderNotes(String orderId) {
        return new JSONObject().put(ORDER, orderId);
    }

    static JSONObject refundNotes(String orderId, Refund refund) {
        return orderNotes(orderId).put(REFUND, refund.refundId()).put(ATTEMPT, Integer.toString(refund.attempt()));
    }

    static JSONObject withdrawalNotes(String withdrawalId) {
        return new JSONObject().put(WITHDRAWAL, withdrawalId);
    }

    private static Money amount(JSONObject json) {
        return new Money(json.getLong("amount"), json.getString("currency"));
    }

    /** Without any they are an empty list. */
    private static JSONObject notes(JSONObject json) {
        JSONObject notes = json.optJSONObject("notes");
        return notes == null ? new JSONObject() : notes;
    }

    private static String text(JSONObject json, String name) {
        return json.isNull(name) ? null : json.getString(name);
    }
}
