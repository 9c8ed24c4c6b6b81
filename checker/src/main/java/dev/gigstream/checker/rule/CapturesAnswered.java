package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Posting;
import dev.gigstream.checker.fact.ProviderFacts;
import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.StoredPayment;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** M8: no captured payment lies about: it is held for its order or on its way back, and it says why. */
final class CapturesAnswered implements Invariant {

    private static final Duration RECONCILED = Duration.ofMinutes(15);

    @Override
    public String id() {
        return "M8";
    }

    @Override
    public String promise() {
        return "each captured payment has one hold or one automatic refund with its reason";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        Map<String, List<Posting>> credits = snapshot.ledger().creditsByPayment();
        snapshot.provider()
                .ifPresent(provider -> provider.payments().values().stream()
                        .filter(ProviderFacts.Payment::captured)
                        .filter(payment -> snapshot.isOlder(payment.createdAt(), RECONCILED))
                        .filter(payment -> !credits.containsKey(payment.id()))
                        .forEach(payment -> findings.violation(
                                "payment %s of %d %s was captured and nobody cares",
                                payment.id(), payment.amount(), payment.currency())));
        credits.values()
                .forEach(postings -> postings.stream()
                        .filter(posting -> posting.is(Posting.REFUND_DUE))
                        .forEach(posting -> checkReason(posting, snapshot, findings)));
    }

    private static void checkReason(Posting posting, Snapshot snapshot, Findings findings) {
        long refunds =
                snapshot.ledger().payment(posting.orderId()).map(StoredPayment::refunds).orElse(List.of()).stream()
                        .filter(refund -> refund.paymentId().equals(posting.paymentId()))
                        .filter(refund ->
                                refund.reason() != null && !refund.reason().isBlank())
                        .count();
        findings.violationIf(
                refunds != 1, "payment %s is owed back and has %d refunds with a reason", posting.paymentId(), refunds);
    }
}
