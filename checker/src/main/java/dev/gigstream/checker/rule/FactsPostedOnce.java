package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Ledger;
import dev.gigstream.checker.fact.Posting;
import dev.gigstream.checker.fact.ProviderFacts;
import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.StoredWithdrawal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * M7: what happened at the provider is posted once, with its amount; and nothing is posted that did not happen there. A
 * refund or payout that the ledger has missed for a quarter of an hour counts as missing.
 */
final class FactsPostedOnce implements Invariant {

    private static final Duration RECONCILED = Duration.ofMinutes(15);

    @Override
    public String id() {
        return "M7";
    }

    @Override
    public String promise() {
        return "each provider payment is credited once, each refund debited once";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        Ledger ledger = snapshot.ledger();
        once("payment", ledger.creditsByPayment(), findings);
        once("refund", ledger.debitsByRefund(), findings);
        Map<String, List<Posting>> payouts = ledger.postings().stream()
                .filter(posting -> posting.is(Posting.PAYOUT))
                .collect(Collectors.groupingBy(Posting::withdrawalId));
        once("withdrawal", payouts, findings);
        snapshot.provider().ifPresent(provider -> {
            payments(ledger, provider, findings);
            refunds(snapshot, provider, findings);
            transfers(snapshot, provider, payouts, findings);
        });
    }

    private static void once(String what, Map<String, List<Posting>> postings, Findings findings) {
        postings.forEach((id, posted) -> findings.violationIf(
                posted.size() > 1, "%s %s is posted %d times: %s", what, id, posted.size(), posted));
    }

    private static void payments(Ledger ledger, ProviderFacts provider, Findings findings) {
        ledger.creditsByPayment().forEach((id, postings) -> {
            ProviderFacts.Payment payment = provider.payments().get(id);
            if (payment == null || !payment.captured()) {
                findings.violation("payment %s is credited and was never captured", id);
            } else {
                Posting posting = postings.getFirst();
                findings.violationIf(
                        !matches(posting, payment.amount(), payment.currency()),
                        "payment %s of %d %s is credited with %d %s",
                        id,
                        payment.amount(),
                        payment.currency(),
                        posting.atProvider(),
                        posting.currency());
            }
        });
    }

    private static void refunds(Snapshot snapshot, ProviderFacts provider, Findings findings) {
        Map<String, List<Posting>> debits = snapshot.ledger().debitsByRefund();
        debits.forEach((id, postings) -> {
            ProviderFacts.Refund refund = provider.refunds().get(id);
            Posting posting = postings.getFirst();
            boolean right = refund != null
                    && refund.isProcessed()
                    && refund.paymentId().equals(posting.paymentId())
                    && matches(posting, refund.amount(), refund.currency());
            findings.violationIf(!right, "%s of refund %s is not what the provider has: %s", posting, id, refund);
        });
        for (ProviderFacts.Refund refund : provider.refunds().values()) {
            boolean missed = provider.isOfMoneyTaken(refund)
                    && snapshot.isOlder(refund.createdAt(), RECONCILED)
                    && !debits.containsKey(refund.id());
            findings.violationIf(missed, "refund %s was never debited", refund.id());
        }
    }

    private static void transfers(
            Snapshot snapshot, ProviderFacts provider, Map<String, List<Posting>> payouts, Findings findings) {
        Map<String, List<StoredWithdrawal>> byTransfer = snapshot.ledger().withdrawals().stream()
                .filter(withdrawal -> withdrawal.transferId() != null)
                .collect(Collectors.groupingBy(StoredWithdrawal::transferId));
        for (StoredWithdrawal withdrawal : snapshot.ledger().withdrawals()) {
            boolean paid = withdrawal.status().equals("PAID");
            List<Posting> posted = payouts.getOrDefault(withdrawal.withdrawalId(), List.of());
            ProviderFacts.Transfer transfer = withdrawal.transferId() == null
                    ? null
                    : provider.transfers().get(withdrawal.transferId());
            boolean right = paid
                    ? transfer != null
                            && transfer.isProcessed()
                            && posted.size() == 1
                            && matches(posted.getFirst(), transfer.amount(), transfer.currency())
                    : posted.isEmpty();
            findings.violationIf(!right, "withdrawal %s: %s, transfer %s", withdrawal, posted, transfer);
        }
        for (ProviderFacts.Transfer transfer : provider.transfers().values()) {
            boolean missed = transfer.isProcessed()
                    && snapshot.isOlder(transfer.createdAt(), RECONCILED)
                    && !byTransfer.containsKey(transfer.id());
            findings.violationIf(missed, "transfer %s belongs to no withdrawal", transfer.id());
        }
    }

    private static boolean matches(Posting posting, long amount, String currency) {
        return posting.atProvider() == amount && posting.currency().equals(currency);
    }
}
