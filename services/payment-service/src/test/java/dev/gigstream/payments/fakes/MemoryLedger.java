package dev.gigstream.payments.fakes;

import dev.gigstream.money.Money;
import dev.gigstream.payments.ledger.Account;
import dev.gigstream.payments.ledger.Ledger;
import dev.gigstream.payments.ledger.Posting;
import dev.gigstream.payments.ledger.StatementLine;
import dev.gigstream.payments.ledger.StatementPosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

public final class MemoryLedger implements Ledger {

    private final List<Posting> postings = new ArrayList<>();
    private final Set<String> facts = new HashSet<>();

    @Override
    public void post(Posting posting) {
        if (!facts.add(posting.fact())) {
            throw new IllegalStateException(posting.fact() + " is posted twice");
        }
        postings.add(posting);
    }

    @Override
    public Money balance(Account account, String currency) {
        return postings.stream()
                .map(posting -> posting.change(account, currency))
                .reduce(Money.zero(currency), Money::plus);
    }

    @Override
    public List<StatementLine> statement(String userId, StatementPosition before, int limit) {
        throw new UnsupportedOperationException("nobody looks at it here");
    }
}
