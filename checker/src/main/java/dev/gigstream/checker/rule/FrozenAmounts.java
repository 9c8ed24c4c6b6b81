package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Posting;
import dev.gigstream.checker.fact.Price;
import dev.gigstream.checker.fact.ProviderFacts;
import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.StoredOrder;
import dev.gigstream.checker.fact.StoredPayment;
import java.util.Map;

/** M9: what is held for an order is what the order froze, at the ledger, the payment and the provider. */
final class FrozenAmounts implements Invariant {

    @Override
    public String id() {
        return "M9";
    }

    @Override
    public String promise() {
        return "captured amount and currency = what the order froze";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        Map<String, StoredOrder> orders = snapshot.ordersById();
        for (Posting posting : snapshot.ledger().postings()) {
            if (posting.is(Posting.HOLD)) {
                checkHold(posting, orders.get(posting.orderId()), findings);
            }
        }
        for (StoredPayment payment : snapshot.ledger().allPayments()) {
            StoredOrder order = orders.get(payment.orderId());
            boolean differs = order != null && !isTotal(order.price(), payment.total(), payment.currency());
            findings.violationIf(
                    differs,
                    "order %s: its payment is over %d %s",
                    payment.orderId(),
                    payment.total(),
                    payment.currency());
            snapshot.provider().ifPresent(provider -> checkProvider(payment, provider, findings));
        }
    }

    private static void checkHold(Posting hold, StoredOrder order, Findings findings) {
        if (order == null) {
            findings.violation("%s is for order %s, which there is not", hold, hold.orderId());
        } else {
            findings.violationIf(
                    !isTotal(order.price(), hold.atProvider(), hold.currency()),
                    "order %s froze %d %s and holds %d %s",
                    order.orderId(),
                    order.price().total(),
                    order.price().currency(),
                    hold.atProvider(),
                    hold.currency());
        }
    }

    private static void checkProvider(StoredPayment payment, ProviderFacts provider, Findings findings) {
        ProviderFacts.Order order =
                payment.providerOrderId() == null ? null : provider.orders().get(payment.providerOrderId());
        boolean differs = payment.providerOrderId() != null
                && (order == null
                        || order.amount() != payment.total()
                        || !order.currency().equals(payment.currency())
                        || !payment.orderId().equals(order.receipt()));
        findings.violationIf(differs, "order %s: the provider was asked for %s", payment.orderId(), order);
    }

    private static boolean isTotal(Price price, long amount, String currency) {
        return price.total() == amount && price.currency().equals(currency);
    }
}
