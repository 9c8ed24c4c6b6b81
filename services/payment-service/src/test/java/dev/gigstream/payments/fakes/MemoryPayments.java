package dev.gigstream.payments.fakes;

import dev.gigstream.payments.payment.Payment;
import dev.gigstream.payments.payment.Payments;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class MemoryPayments implements Payments {

    private final Map<String, Payment> all = new HashMap<>();

    @Override
    public Optional<Payment> find(String orderId) {
        return Optional.ofNullable(all.get(orderId));
    }

    @Override
    public Optional<Payment> lock(String orderId) {
        return find(orderId);
    }

    @Override
    public void add(Payment payment) {
        all.put(payment.orderId(), payment);
    }

    @Override
    public void save(Payment payment) {
        all.put(payment.orderId(), payment);
    }

    @Override
    public Optional<String> orderOf(String providerOrderId) {
        return all.values().stream()
                .filter(payment -> providerOrderId.equals(payment.providerOrderId()))
                .map(Payment::orderId)
                .findFirst();
    }

    @Override
    public List<String> toClear(Instant now, int limit) {
        return all.values().stream()
                .filter(payment -> payment.times().clearsAt() != null)
                .filter(payment -> payment.times().clearedAt() == null)
                .filter(payment -> !payment.times().clearsAt().isAfter(now))
                .map(Payment::orderId)
                .limit(limit)
                .toList();
    }
}
