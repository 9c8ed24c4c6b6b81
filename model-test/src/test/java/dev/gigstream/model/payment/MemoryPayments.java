package dev.gigstream.model.payment;

import dev.gigstream.payments.payment.Payment;
import dev.gigstream.payments.payment.Payments;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Payments by their order. */
public final class MemoryPayments implements Payments {
    private final Table<String, Payment> all;
    private final Table<String, String> ordersByProvidersId;
    private final Table<String, Instant> uncleared;
    private final Set<String> touched = new LinkedHashSet<>();

    MemoryPayments(MemoryTransactions transactions) {
        all = new Table<>(transactions);
        ordersByProvidersId = new Table<>(transactions);
        uncleared = new Table<>(transactions);
    }

    @Override
    public Optional<Payment> find(String orderId) {
        return all.find(orderId);
    }

    @Override
    public Optional<Payment> lock(String orderId) {
        return find(orderId);
    }

    @Override
    public void add(Payment payment) {
        save(payment);
    }

    @Override
    public void save(Payment payment) {
        touched.add(payment.orderId());
        all.put(payment.orderId(), payment);
        if (payment.providerOrderId() != null) {
            ordersByProvidersId.put(payment.providerOrderId(), payment.orderId());
        }
        if (payment.times().clearsAt() != null && payment.times().clearedAt() == null) {
            uncleared.put(payment.orderId(), payment.times().clearsAt());
        } else {
            uncleared.remove(payment.orderId());
        }
    }

    @Override
    public Optional<String> orderOf(String providerOrderId) {
        return ordersByProvidersId.find(providerOrderId);
    }

    @Override
    public List<String> toClear(Instant now, int limit) {
        return uncleared.entries().stream()
                .filter(share -> !share.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    public Collection<Payment> all() {
        return all.values();
    }

    /** What was written since the last call; what was taken back is in it as well. */
    public List<Payment> takeTouched() {
        List<Payment> payments =
                touched.stream().map(all::find).flatMap(Optional::stream).toList();
        touched.clear();
        return payments;
    }
}
