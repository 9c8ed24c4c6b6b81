package dev.gigstream.payments.withdrawal;

import dev.gigstream.money.Money;
import dev.gigstream.payments.ledger.Account;
import dev.gigstream.payments.ledger.Ledger;
import dev.gigstream.payments.ledger.LedgerRefusalException;
import dev.gigstream.payments.ledger.Postings;
import dev.gigstream.payments.work.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes money out for sellers: from available to under way, and from there out or back. */
public final class WithdrawingMoney {

    private final Withdrawals withdrawals;
    private final PayoutAccounts accounts;
    private final Payouts payouts;
    private final Ledger ledger;
    private final Transactions transactions;
    private final Supplier<String> ids;
    private final Clock clock;

    public WithdrawingMoney(
            Withdrawals withdrawals,
            PayoutAccounts accounts,
            Payouts payouts,
            Ledger ledger,
            Transactions transactions,
            Supplier<String> ids,
            Clock clock) {
        this.withdrawals = withdrawals;
        this.accounts = accounts;
        this.payouts = payouts;
        this.ledger = ledger;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins a withdrawal in the caller's transaction.
     *
     * @throws LedgerRefusalException when the money went elsewhere at the same moment
     */
    public WithdrawalAnswer begin(String userId, Money amount) {
        if (amount.isNegative() || amount.isZero()) {
            return new WithdrawalAnswer.Rejected(new WithdrawalRejection.NothingToTake());
        }
        Optional<String> destination = accounts.of(userId);
        if (destination.isEmpty()) {
            return new WithdrawalAnswer.Rejected(new WithdrawalRejection.NoPayoutAccount());
        }
        Money available = ledger.balance(Account.sellerAvailable(userId), amount.currency());
        if (available.compareTo(amount) < 0) {
            return new WithdrawalAnswer.Rejected(new WithdrawalRejection.NotThatMuch(available));
        }
        Instant now = clock.instant();
        Withdrawal withdrawal = Withdrawal.requested(ids.get(), userId, destination.get(), amount, now);
        withdrawals.add(withdrawal);
        ledger.post(Postings.withdrawal(withdrawal.id(), userId, amount, now));
        payouts.want(withdrawal);
        return new WithdrawalAnswer.Begun(withdrawal);
    }

    /** The provider has paid. */
    public void paid(String withdrawalId, String transferId) {
        Instant now = clock.instant();
        end(withdrawalId, withdrawal -> {
            ledger.post(Postings.payout(withdrawalId, withdrawal.userId(), withdrawal.amount(), now));
            return withdrawal.paid(transferId, now);
        });
    }

    /** The provider will not pay, for certain. */
    public void failed(String withdrawalId, String why) {
        Instant now = clock.instant();
        end(withdrawalId, withdrawal -> {
            ledger.post(Postings.payoutReturned(withdrawalId, withdrawal.userId(), withdrawal.amount(), now));
            return withdrawal.failed(why, now);
        });
    }

    private void end(String withdrawalId, Function<Withdrawal, Withdrawal> how) {
        transactions.within(() -> {
            withdrawals
                    .lock(withdrawalId)
                    .filter(Withdrawal::isUnderWay)
                    .map(how)
                    .ifPresent(withdrawals::save);
            return null;
        });
    }
}
