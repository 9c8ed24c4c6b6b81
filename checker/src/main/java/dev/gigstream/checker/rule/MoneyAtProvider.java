package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Amounts;
import dev.gigstream.checker.fact.Entry;
import dev.gigstream.checker.fact.Posting;
import dev.gigstream.checker.fact.ProviderFacts;
import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.StoredWithdrawal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * M2: all accounts together are zero, and what the ledger says lies at the provider is what the provider says. Facts of the
 * last five minutes count once the ledger knows them.
 */
final class MoneyAtProvider implements Invariant {

    private static final Duration ON_THE_WAY = Duration.ofMinutes(5);

    @Override
    public String id() {
        return "M2";
    }

    @Override
    public String promise() {
        return "all accounts together are 0; clearing = captured - refunded - paid out";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        Amounts all = new Amounts();
        Amounts clearing = new Amounts();
        for (Posting posting : snapshot.ledger().postings()) {
            for (Entry entry : posting.entries()) {
                all.add(entry.currency(), entry.amount());
                if (entry.kind().equals("provider_clearing")) {
                    clearing.add(entry.currency(), -entry.amount());
                }
            }
        }
        findings.violationIf(!all.isZero(), "all accounts together are %s", all);
        snapshot.provider().ifPresent(provider -> compare(clearing, provider, snapshot, findings));
    }

    private static void compare(Amounts clearing, ProviderFacts provider, Snapshot snapshot, Findings findings) {
        Amounts lies = atProvider(provider, snapshot);
        Set<String> currencies = new HashSet<>();
        clearing.currencies().forEach(currencies::add);
        lies.currencies().forEach(currencies::add);
        for (String currency : currencies) {
            findings.violationIf(
                    clearing.of(currency) != lies.of(currency),
                    "%s: the ledger has %d at the provider, the provider has %d",
                    currency,
                    clearing.of(currency),
                    lies.of(currency));
        }
    }

    private static Amounts atProvider(ProviderFacts provider, Snapshot snapshot) {
        Set<String> known = known(snapshot);
        Amounts amounts = new Amounts();
        for (ProviderFacts.Payment payment : provider.payments().values()) {
            if (payment.captured() && counts(payment.id(), payment.createdAt(), known, snapshot)) {
                amounts.add(payment.currency(), payment.amount());
            }
        }
        for (ProviderFacts.Refund refund : provider.refunds().values()) {
            if (provider.isOfMoneyTaken(refund) && counts(refund.id(), refund.createdAt(), known, snapshot)) {
                amounts.add(refund.currency(), -refund.amount());
            }
        }
        for (ProviderFacts.Transfer transfer : provider.transfers().values()) {
            if (transfer.isProcessed() && counts(transfer.id(), transfer.createdAt(), known, snapshot)) {
                amounts.add(transfer.currency(), -transfer.amount());
            }
        }
        return amounts;
    }

    private static boolean counts(String id, Instant createdAt, Set<String> known, Snapshot snapshot) {
        return known.contains(id) || snapshot.isOlder(createdAt, ON_THE_WAY);
    }

    /** Ids of the provider that the ledger has posted. */
    private static Set<String> known(Snapshot snapshot) {
        Set<String> known = new HashSet<>(snapshot.ledger().creditsByPayment().keySet());
        known.addAll(snapshot.ledger().debitsByRefund().keySet());
        snapshot.ledger().withdrawals().stream()
                .filter(withdrawal -> withdrawal.status().equals("PAID"))
                .map(StoredWithdrawal::transferId)
                .forEach(known::add);
        return known;
    }
}
