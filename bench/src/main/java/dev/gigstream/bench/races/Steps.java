package dev.gigstream.bench.races;

import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.payments.PaymentEvent;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the topics have told of the orders of a run, to be waited for. */
final class Steps {
    private static final int PATIENCE_SECONDS = 120;

    private final Map<String, Steps.OfOrder> orders = new ConcurrentHashMap<>();

    /** What an order waits for; each comes once, before or after somebody waits. */
    record OfOrder(
            CompletableFuture<String> providerOrder, CompletableFuture<Void> funded, CompletableFuture<Void> settled) {
        private OfOrder() {
            this(new CompletableFuture<>(), new CompletableFuture<>(), new CompletableFuture<>());
        }

        String awaitProviderOrder() throws InterruptedException, ExecutionException, TimeoutException {
            return providerOrder.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        void awaitFunded() throws InterruptedException, ExecutionException, TimeoutException {
            funded.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        void awaitSettled() throws InterruptedException, ExecutionException, TimeoutException {
            settled.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    OfOrder of(String orderId) {
        return orders.computeIfAbsent(orderId, unknown -> new OfOrder());
    }

    void hear(OrderEvent event) {
        switch (event.getType()) {
            case FUNDED -> of(event.getOrderId()).funded().complete(null);
            default -> {}
        }
    }

    void hear(PaymentEvent event) {
        switch (event.getType()) {
            case CREATED -> of(event.getOrderId()).providerOrder().complete(event.getProviderOrderId());
            case RELEASED, REFUND_REQUESTED -> of(event.getOrderId()).settled().complete(null);
            default -> {}
        }
    }
}
