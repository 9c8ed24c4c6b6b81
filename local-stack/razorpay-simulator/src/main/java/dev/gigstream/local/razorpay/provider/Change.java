package dev.gigstream.local.razorpay.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;

/**
 * What one step changes: the new state of each thing it touched. One change is one line of the journal, so a step is
 * kept whole or not at all.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Change(
        List<ProviderOrder> orders,
        List<Payment> payments,
        List<Refund> refunds,
        List<Transfer> transfers,
        List<Remembered> remembered,
        List<Webhook> webhooks,
        List<String> delivered,
        Faults faults) {

    static final Change NONE = new Change(null, null, null, null, null, null, null, null);

    Change {
        orders = copy(orders);
        payments = copy(payments);
        refunds = copy(refunds);
        transfers = copy(transfers);
        remembered = copy(remembered);
        webhooks = copy(webhooks);
        delivered = copy(delivered);
    }

    Change with(ProviderOrder order) {
        return new Change(and(orders, order), payments, refunds, transfers, remembered, webhooks, delivered, faults);
    }

    Change with(Payment payment) {
        return new Change(orders, and(payments, payment), refunds, transfers, remembered, webhooks, delivered, faults);
    }

    Change with(Refund refund) {
        return new Change(orders, payments, and(refunds, refund), transfers, remembered, webhooks, delivered, faults);
    }

    Change with(Transfer transfer) {
        return new Change(orders, payments, refunds, and(transfers, transfer), remembered, webhooks, delivered, faults);
    }

    Change with(Remembered key) {
        return new Change(orders, payments, refunds, transfers, and(remembered, key), webhooks, delivered, faults);
    }

    Change with(List<Webhook> announced) {
        List<Webhook> all = new ArrayList<>(webhooks);
        all.addAll(announced);
        return new Change(orders, payments, refunds, transfers, remembered, all, delivered, faults);
    }

    Change with(Faults newFaults) {
        return new Change(orders, payments, refunds, transfers, remembered, webhooks, delivered, newFaults);
    }

    static Change delivered(String webhookId) {
        return new Change(null, null, null, null, null, null, List.of(webhookId), null);
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    private static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static <T> List<T> and(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
