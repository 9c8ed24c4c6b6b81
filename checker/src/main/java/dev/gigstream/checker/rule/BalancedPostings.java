package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Amounts;
import dev.gigstream.checker.fact.Entry;
import dev.gigstream.checker.fact.Posting;
import dev.gigstream.checker.fact.Snapshot;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** M1: no posting makes or loses money. */
final class BalancedPostings implements Invariant {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    @Override
    public String id() {
        return "M1";
    }

    @Override
    public String promise() {
        return "each posting balances per currency; amounts are whole minor units";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        snapshot.ledger().postings().forEach(posting -> check(posting, findings));
    }

    private static void check(Posting posting, Findings findings) {
        Amounts sums = new Amounts();
        for (Entry entry : posting.entries()) {
            sums.add(entry.currency(), entry.amount());
            findings.violationIf(
                    !CURRENCIES.contains(entry.currency()), "%s is in no currency: %s", posting, entry.currency());
        }
        findings.violationIf(posting.entries().size() < 2, "%s has fewer than two entries", posting);
        findings.violationIf(!sums.isZero(), "%s adds up to %s", posting, sums);
    }
}
