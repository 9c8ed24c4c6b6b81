package dev.gigstream.local.razorpay.provider;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;

/** Everything the provider knows, in memory, in the order in which it came. Guarded by the {@link Store}. */
public final class Books {

    private final LinkedHashMap<String, ProviderOrder> orders = new LinkedHashMap<>();
    private final LinkedHashMap<String, Payment> payments = new LinkedHashMap<>();
    private final LinkedHashMap<String, Refund> refunds = new LinkedHashMap<>();
    private final LinkedHashMap<String, Transfer> transfers = new LinkedHashMap<>();
    private final Map<String, Remembered> remembered = new LinkedHashMap<>();
    private final Map<String, Webhook> undelivered = new LinkedHashMap<>();
    private final Map<String, List<String>> ordersOfReceipt = new HashMap<>();
    private final Map<String, List<String>> paymentsOfOrder = new HashMap<>();
    private final Map<String, List<String>> refundsOfPayment = new HashMap<>();
    private final Map<String, Long> balances = new HashMap<>();
    private Faults faults = Faults.NONE;

    public Optional<ProviderOrder> order(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    public Optional<Payment> payment(String id) {
        return Optional.ofNullable(payments.get(id));
    }

    public Optional<Refund> refund(String id) {
        return Optional.ofNullable(refunds.get(id));
    }

    public Optional<Transfer> transfer(String id) {
        return Optional.ofNullable(transfers.get(id));
    }

    public SequencedCollection<ProviderOrder> orders() {
        return orders.sequencedValues();
    }

    public SequencedCollection<Payment> payments() {
        return payments.sequencedValues();
    }

    public SequencedCollection<Refund> refunds() {
        return refunds.sequencedValues();
    }

    public SequencedCollection<Transfer> transfers() {
        return transfers.sequencedValues();
    }

    public List<ProviderOrder> ordersOfReceipt(String receipt) {
        return all(ordersOfReceipt, receipt, orders);
    }

    public List<Payment> paymentsOf(String orderId) {
        return all(paymentsOfOrder, orderId, payments);
    }

    public List<Refund> refundsOf(String paymentId) {
        return all(refundsOfPayment, paymentId, refunds);
    }

    public Collection<Webhook> undelivered() {
        return undelivered.values();
    }

    boolean isUndelivered(String webhookId) {
        return undelivered.containsKey(webhookId);
    }

    public Faults faults() {
        return faults;
    }

    Optional<Remembered> remembered(String key) {
        return Optional.ofNullable(remembered.get(key));
    }

    /** What the merchant could pay out in this currency. */
    long balance(String currency) {
        return balances.getOrDefault(currency, 0L);
    }

    void apply(Change change) {
        change.orders().forEach(this::keep);
        change.payments().forEach(this::keep);
        change.refunds().forEach(this::keep);
        change.transfers().forEach(this::keep);
        change.remembered().forEach(key -> remembered.put(key.key(), key));
        change.webhooks().forEach(webhook -> undelivered.put(webhook.id(), webhook));
        change.delivered().forEach(undelivered::remove);
        faults = change.faults() == null ? faults : change.faults();
    }

    /** Changes that lead from empty books to these, in as many small pieces as there are things. */
    List<Change> asChanges() {
        List<Change> changes = new ArrayList<>();
        orders.values().forEach(order -> changes.add(Change.NONE.with(order)));
        payments.values().forEach(payment -> changes.add(Change.NONE.with(payment)));
        refunds.values().forEach(refund -> changes.add(Change.NONE.with(refund)));
        transfers.values().forEach(transfer -> changes.add(Change.NONE.with(transfer)));
        remembered.values().forEach(key -> changes.add(Change.NONE.with(key)));
        undelivered.values().forEach(webhook -> changes.add(Change.NONE.with(List.of(webhook))));
        changes.add(Change.NONE.with(faults));
        return changes;
    }

    private void keep(ProviderOrder order) {
        if (orders.put(order.id(), order) == null && order.receipt() != null) {
            index(ordersOfReceipt, order.receipt(), order.id());
        }
    }

    private void keep(Payment payment) {
        Payment before = payments.put(payment.id(), payment);
        if (before == null) {
            index(paymentsOfOrder, payment.orderId(), payment.id());
        }
        move(payment.currency(), payment.kept() - (before == null ? 0 : before.kept()));
    }

    private void keep(Refund refund) {
        if (refunds.put(refund.id(), refund) == null) {
            index(refundsOfPayment, refund.paymentId(), refund.id());
        }
    }

    private void keep(Transfer transfer) {
        Transfer before = transfers.put(transfer.id(), transfer);
        move(transfer.currency(), (before == null ? 0 : before.taken()) - transfer.taken());
    }

    private void move(String currency, long amount) {
        balances.merge(currency, amount, Math::addExact);
    }

    private static void index(Map<String, List<String>> index, String key, String id) {
        index.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(id);
    }

    private static <T> List<T> all(Map<String, List<String>> index, String key, Map<String, T> things) {
        return index.getOrDefault(key, List.of()).stream().map(things::get).toList();
    }
}
