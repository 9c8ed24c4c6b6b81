package dev.gigstream.auth.erasure;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.account.Accounts;
import dev.gigstream.auth.code.Codes;
import dev.gigstream.auth.mail.MailOrders;
import dev.gigstream.auth.password.ConfirmingPassword;
import dev.gigstream.auth.session.EndingSessions;
import dev.gigstream.auth.session.SessionEnd;
import dev.gigstream.auth.session.Sessions;
import dev.gigstream.auth.work.Rejection;
import dev.gigstream.auth.work.Result;
import dev.gigstream.auth.work.Transactions;
import java.time.Clock;
import java.util.Optional;

/**
 * Erases an account for its owner, who has to know the password. Here everything is gone in one transaction, which also ends
 * every session at the gateways; the other services hear of it by {@link TellingErasures}.
 */
public final class ErasingAccount {

    private final ConfirmingPassword confirming;
    private final Accounts accounts;
    private final Erasures erasures;
    private final Codes codes;
    private final MailOrders mails;
    private final Sessions sessions;
    private final EndingSessions ending;
    private final Transactions transactions;
    private final Clock clock;

    public ErasingAccount(
            ConfirmingPassword confirming,
            Accounts accounts,
            Erasures erasures,
            Codes codes,
            MailOrders mails,
            Sessions sessions,
            EndingSessions ending,
            Transactions transactions,
            Clock clock) {
        this.confirming = confirming;
        this.accounts = accounts;
        this.erasures = erasures;
        this.codes = codes;
        this.mails = mails;
        this.sessions = sessions;
        this.ending = ending;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<Void> handle(Command command) {
        return confirming.confirm(
                command.accountId(),
                command.currentPassword(),
                command.clientAddress(),
                account -> transactions.within(() -> erase(account)));
    }

    private Result<Void> erase(Account checked) {
        Optional<Account> locked = confirming.lock(checked);
        if (locked.isEmpty()) {
            return Result.refused(new Rejection.WrongPassword());
        }
        Account account = locked.get();
        ending.endAll(account.id(), SessionEnd.ACCOUNT_ERASED, account.id());
        sessions.removeAllOf(account.id());
        codes.removeAll(account.id());
        mails.withdraw(account.email());
        accounts.remove(account);
        erasures.add(new Erasure(account.id(), account.version(), clock.instant()));
        return Result.done();
    }

    public record Command(String accountId, String currentPassword, String clientAddress) {

        @Override
        public String toString() {
            return "ErasingAccount.Command[" + accountId + "]";
        }
    }
}
