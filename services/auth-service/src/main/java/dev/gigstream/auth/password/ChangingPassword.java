package dev.gigstream.auth.password;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.account.AccountChange;
import dev.gigstream.auth.account.AccountEvents;
import dev.gigstream.auth.account.Accounts;
import dev.gigstream.auth.session.EndingSessions;
import dev.gigstream.auth.session.SessionEnd;
import dev.gigstream.auth.work.Rejection;
import dev.gigstream.auth.work.Result;
import dev.gigstream.auth.work.Transactions;
import java.time.Clock;
import java.util.Optional;

/**
 * Replaces a password by somebody who knows the present one. Every other session ends; the one it came from goes on, with
 * a new access token.
 */
public final class ChangingPassword {

    private final ConfirmingPassword confirming;
    private final Accounts accounts;
    private final AccountEvents events;
    private final Passwords passwords;
    private final EndingSessions sessions;
    private final Transactions transactions;
    private final Clock clock;

    public ChangingPassword(
            ConfirmingPassword confirming,
            Accounts accounts,
            AccountEvents events,
            Passwords passwords,
            EndingSessions sessions,
            Transactions transactions,
            Clock clock) {
        this.confirming = confirming;
        this.accounts = accounts;
        this.events = events;
        this.passwords = passwords;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<Void> handle(Command command) {
        return confirming.confirm(command.accountId(), command.currentPassword(), command.clientAddress(), account -> {
            String hash = passwords.hash(command.newPassword());
            return transactions.within(() -> change(account, hash, command.sessionId()));
        });
    }

    private Result<Void> change(Account checked, String hash, String sessionId) {
        Optional<Account> account = confirming.lock(checked);
        if (account.isEmpty()) {
            return Result.refused(new Rejection.WrongPassword());
        }
        Account changed = account.get().withPassword(hash);
        accounts.save(changed);
        events.publish(changed, AccountChange.PASSWORD_CHANGED, changed.id(), clock.instant());
        sessions.endOthers(changed.id(), sessionId, SessionEnd.PASSWORD_CHANGED);
        return Result.done();
    }

    public record Command(
            String accountId, String sessionId, String currentPassword, String newPassword, String clientAddress) {

        @Override
        public String toString() {
            return "ChangingPassword.Command[" + accountId + "]";
        }
    }
}
