package dev.gigstream.local.razorpay.provider;

import java.time.Instant;
import java.util.Map;

/** Money on its way back to a buyer. Whether it will arrive was decided by the faults when it was asked for. */
public record Refund(
        String id,
        String paymentId,
        long amount,
        String currency,
        String receipt,
        Map<String, String> notes,
        SettlementStatus status,
        Instant createdAt,
        Instant settlesAt,
        boolean fails) {

    Refund settled() {
        return new Refund(
                id,
                paymentId,
                amount,
                currency,
                receipt,
                notes,
                fails ? SettlementStatus.FAILED : SettlementStatus.PROCESSED,
                createdAt,
                settlesAt,
                fails);
    }
}
