package dev.gigstream.auth.account;

import dev.gigstream.auth.mail.MailKind;
import dev.gigstream.auth.mail.MailOrders;
import dev.gigstream.auth.password.Passwords;
import dev.gigstream.auth.work.Rejection;
import dev.gigstream.auth.work.Result;
import dev.gigstream.auth.work.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Opens an account for a new address and orders the mail with the verification link. */
public final class SigningUp {

    private final Accounts accounts;
    private final AccountEvents events;
    private final MailOrders mails;
    private final Passwords passwords;
    private final Ids ids;
    private final Transactions transactions;
    private final Clock clock;

    public SigningUp(
            Accounts accounts,
            AccountEvents events,
            MailOrders mails,
            Passwords passwords,
            Ids ids,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.mails = mails;
        this.passwords = passwords;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<Account> handle(Command command) {
        if (accounts.findByEmail(command.email()).isPresent()) {
            return Result.refused(new Rejection.EmailTaken());
        }
        // Hashing takes long and holds no connection meanwhile.
        String hash = passwords.hash(command.password());
        try {
            return Result.done(transactions.within(() -> open(command, hash)));
        } catch (EmailTakenException _) {
            return Result.refused(new Rejection.EmailTaken());
        }
    }

    private Account open(Command command, String hash) {
        Instant now = clock.instant();
        Account account = Account.opened(
                ids.next(), command.email(), command.displayName(), hash, Set.of(command.role()), false, now);
        accounts.add(Set.of(account));
        events.publish(account, AccountChange.SIGNED_UP, account.id(), now);
        mails.place(MailKind.VERIFICATION, account.email());
        return account;
    }

    /** @param role what the account begins as; never {@link Role#ADMIN} */
    public record Command(EmailAddress email, String password, String displayName, Role role) {

        public Command {
            if (role == Role.ADMIN) {
                throw new IllegalArgumentException("nobody signs up as an administrator");
            }
        }

        @Override
        public String toString() {
            return "SigningUp.Command";
        }
    }
}
