package dev.gigstream.checker.fact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything payment-service keeps, read in one transaction.
 *
 * @param taken ids of the order events that took effect here
 * @param grants of the role the service works as
 * @param guards what keeps even the owner from changing the ledger, per table
 */
public record Ledger(
        List<Posting> postings,
        Map<String, StoredPayment> payments,
        List<StoredWithdrawal> withdrawals,
        Set<String> taken,
        List<Grant> grants,
        List<String> guards) {

    public static final Ledger EMPTY = new Ledger(List.of(), Map.of(), List.of(), Set.of(), List.of(), List.of());

    public Map<String, List<Posting>> postingsByOrder() {
        return postings.stream()
                .filter(posting -> posting.orderId() != null)
                .collect(Collectors.groupingBy(Posting::orderId));
    }

    /** Postings that credit a payment of the provider. */
    public Map<String, List<Posting>> creditsByPayment() {
        return postings.stream()
                .filter(posting -> posting.is(Posting.HOLD) || posting.is(Posting.REFUND_DUE))
                .collect(Collectors.groupingBy(Posting::paymentId));
    }

    public Map<String, List<Posting>> debitsByRefund() {
        return postings.stream()
                .filter(posting -> posting.is(Posting.REFUND))
                .collect(Collectors.groupingBy(Posting::refundId));
    }

    public Optional<StoredPayment> payment(String orderId) {
        return Optional.ofNullable(payments.get(orderId));
    }

    public Collection<StoredPayment> allPayments() {
        return payments.values();
    }
}
