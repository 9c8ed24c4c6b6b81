package dev.gigstream.payments.ledger;

import dev.gigstream.money.Money;
import java.util.List;

/** Shows users what they have and how it came about, from the ledger and nothing else. */
public final class ViewingAccount {

    private final Ledger ledger;

    public ViewingAccount(Ledger ledger) {
        this.ledger = ledger;
    }

    public Balance balance(String userId, String currency) {
        return new Balance(
                ledger.balance(Account.sellerAvailable(userId), currency),
                ledger.balance(Account.sellerPending(userId), currency),
                ledger.balance(Account.payoutInFlight(userId), currency),
                ledger.balance(Account.buyerRefundDue(userId), currency));
    }

    public List<StatementLine> statement(String userId, StatementPosition before, int limit) {
        return ledger.statement(userId, before, limit);
    }

    /**
     * @param available can be withdrawn
     * @param pending waits for the clearing period
     * @param payoutInFlight on its way to the bank
     * @param refundDue on its way back to him as a buyer
     */
    public record Balance(Money available, Money pending, Money payoutInFlight, Money refundDue) {}
}
