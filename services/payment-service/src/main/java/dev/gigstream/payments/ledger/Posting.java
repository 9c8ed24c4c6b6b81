package dev.gigstream.payments.ledger;

import dev.gigstream.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Money that moves: at least two entries on different accounts that add up to zero in each currency. The entries are in
 * the order of their accounts, in which every writer locks them.
 */
public record Posting(PostingKind kind, Reference reference, List<Entry> entries, Instant at) {

    private static final Comparator<Entry> BY_ACCOUNT = Comparator.comparing(
                    (Entry entry) -> entry.account().toString())
            .thenComparing(entry -> entry.amount().currency());

    public Posting {
        entries = entries.stream().sorted(BY_ACCOUNT).toList();
        if (entries.size() < 2) {
            throw new IllegalArgumentException("a posting has at least two entries");
        }
        requireDistinctAccounts(entries);
        sums(entries).forEach((currency, sum) -> {
            if (sum != 0) {
                throw new IllegalArgumentException("a posting balances, this one is off by " + sum + " " + currency);
            }
        });
    }

    /** The change of one account; zero when it is not touched. */
    public Money change(Account account, String currency) {
        return entries.stream()
                .filter(entry -> entry.account().equals(account))
                .map(Entry::amount)
                .filter(amount -> amount.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> Money.zero(currency));
    }

    /**
     * Names the business fact, for those who keep postings elsewhere than in the database: no two postings of a ledger
     * have the same.
     */
    public String fact() {
        return switch (kind) {
            case HOLD, REFUND_DUE -> "payment:" + reference.paymentId();
            case REFUND -> "refund:" + reference.refundId();
            case SETTLEMENT, CLEARING -> kind.name().toLowerCase(Locale.ROOT) + ":" + reference.orderId();
            case WITHDRAWAL -> "withdrawal:" + reference.withdrawalId();
            case PAYOUT, PAYOUT_RETURNED -> "payout:" + reference.withdrawalId();
            case CHARGEBACK -> "chargeback:" + reference.paymentId();
            case RULING -> "ruling:" + reference.orderId();
        };
    }

    private static void requireDistinctAccounts(List<Entry> entries) {
        var seen = new HashSet<String>();
        for (Entry entry : entries) {
            if (!seen.add(entry.account() + " " + entry.amount().currency())) {
                throw new IllegalArgumentException(entry.account() + " is in the posting twice");
            }
        }
    }

    private static Map<String, Long> sums(List<Entry> entries) {
        return entries.stream()
                .map(Entry::amount)
                .collect(Collectors.toMap(Money::currency, Money::amountMinor, Math::addExact));
    }
}
