package dev.gigstream.payments.ledger;

import dev.gigstream.money.Money;
import java.util.List;

/** The journal of all money that moved. Nothing in it is ever changed. */
public interface Ledger {

    /**
     * Adds a posting in the transaction of the state that it belongs to.
     *
     * @throws LedgerRefusalException when the ledger's own rules do not allow it
     */
    void post(Posting posting);

    Money balance(Account account, String currency);

    /** Lines of a user, newest first, older than the position given. */
    List<StatementLine> statement(String userId, StatementPosition before, int limit);
}
