package dev.gigstream.checker.fact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the payment provider believes. */
public record ProviderFacts(
        Map<String, Order> orders,
        Map<String, Payment> payments,
        Map<String, Refund> refunds,
        Map<String, Transfer> transfers) {

    /** Whether it gave money back that had been taken; a payment that was never captured is let go as a refund too. */
    public boolean isOfMoneyTaken(Refund refund) {
        Payment payment = payments.get(refund.paymentId());
        return refund.isProcessed() && payment != null && payment.captured();
    }

    public record Order(String id, String receipt, long amount, String currency) {}

    public record Payment(
            String id, String orderId, long amount, String currency, boolean captured, Instant createdAt) {}

    public record Refund(String id, String paymentId, long amount, String currency, String status, Instant createdAt) {
        public boolean isProcessed() {
            return status.equals("processed");
        }
    }

    public record Transfer(String id, long amount, String currency, String status, Instant createdAt) {
        public boolean isProcessed() {
            return status.equals("processed");
        }
    }

    public static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        return things.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
