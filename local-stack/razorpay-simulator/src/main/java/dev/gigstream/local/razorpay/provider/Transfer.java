package dev.gigstream.local.razorpay.provider;

import java.time.Instant;
import java.util.Map;

/** Money on its way from the merchant's balance to a linked account. */
public record Transfer(
        String id,
        String recipient,
        long amount,
        String currency,
        Map<String, String> notes,
        SettlementStatus status,
        Instant createdAt,
        Instant settlesAt,
        boolean fails) {

    Transfer settled() {
        return new Transfer(
                id,
                recipient,
                amount,
                currency,
                notes,
                fails ? SettlementStatus.FAILED : SettlementStatus.PROCESSED,
                createdAt,
                settlesAt,
                fails);
    }

    /** What it takes from the merchant's balance. */
    long taken() {
        return status == SettlementStatus.FAILED ? 0 : amount;
    }
}
