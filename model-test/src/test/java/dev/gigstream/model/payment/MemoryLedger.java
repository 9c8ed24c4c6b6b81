package dev.gigstream.model.payment;

import dev.gigstream.money.Money;
import dev.gigstream.payments.ledger.Account;
import dev.gigstream.payments.ledger.Entry;
import dev.gigstream.payments.ledger.Ledger;
import dev.gigstream.payments.ledger.Posting;
import dev.gigstream.payments.ledger.StatementLine;
import dev.gigstream.payments.ledger.StatementPosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A journal without any rule: what the database would refuse it takes, so that the checks have something to find. */
public final class MemoryLedger implements Ledger {
    private final List<Posting> postings = new ArrayList<>();
    private final Map<String, Long> balances = new HashMap<>();
    private final MemoryTransactions transactions;

    MemoryLedger(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void post(Posting posting) {
        postings.add(posting);
        posting.entries().forEach(entry -> move(entry, 1));
        transactions.wrote(() -> {
            postings.removeLast();
            posting.entries().forEach(entry -> move(entry, -1));
        });
    }

    @Override
    public Money balance(Account account, String currency) {
        return new Money(balances.getOrDefault(account + currency, 0L), currency);
    }

    @Override
    public List<StatementLine> statement(String userId, StatementPosition before, int limit) {
        throw new UnsupportedOperationException("nobody reads statements here");
    }

    public List<Posting> postings() {
        return postings;
    }

    private void move(Entry entry, int sign) {
        balances.merge(
                entry.account() + entry.amount().currency(),
                sign * entry.amount().amountMinor(),
                Long::sum);
    }
}
