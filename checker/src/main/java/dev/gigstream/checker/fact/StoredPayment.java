package dev.gigstream.checker.fact;

import java.util.List;

/** A payment as its service keeps it, with the captures and refunds it knows of. */
public record StoredPayment(
        String orderId,
        long total,
        String currency,
        String status,
        long version,
        String providerOrderId,
        long held,
        long released,
        long refunded,
        long fees,
        List<Capture> captures,
        List<Refund> refunds) {

    /** @param counts whether it is the order's payment; another one only goes back */
    public record Capture(String paymentId, long amount, String currency, boolean counts) {}

    /** @param providerRefundId null until it is done */
    public record Refund(
            String refundId, String paymentId, long amount, String reason, String status, String providerRefundId) {}

    /** The state that the topic tells as well. */
    public String state() {
        return "%s of %d %s, held %d, released %d, refunded %d, fees %d"
                .formatted(status, total, currency, held, released, refunded, fees);
    }
}
