package dev.gigstream.local.razorpay.provider;

import java.time.Instant;
import java.util.Map;

/** An order as the provider keeps it. The receipt is the merchant's own id and need not be unique. */
public record ProviderOrder(
        String id,
        String receipt,
        long amount,
        String currency,
        Map<String, String> notes,
        long amountPaid,
        int attempts,
        OrderStatus status,
        Instant createdAt) {

    static ProviderOrder placed(
            String id, String receipt, long amount, String currency, Map<String, String> notes, Instant at) {
        return new ProviderOrder(id, receipt, amount, currency, notes, 0, 0, OrderStatus.CREATED, at);
    }

    ProviderOrder attempted() {
        OrderStatus now = status == OrderStatus.PAID ? status : OrderStatus.ATTEMPTED;
        return new ProviderOrder(id, receipt, amount, currency, notes, amountPaid, attempts + 1, now, createdAt);
    }

    ProviderOrder paid(long more) {
        return new ProviderOrder(
                id,
                receipt,
                amount,
                currency,
                notes,
                Math.addExact(amountPaid, more),
                attempts,
                OrderStatus.PAID,
                createdAt);
    }

    long amountDue() {
        return Math.max(0, amount - amountPaid);
    }
}
