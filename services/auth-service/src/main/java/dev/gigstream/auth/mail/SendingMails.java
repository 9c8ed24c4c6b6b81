package dev.gigstream.auth.mail;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.account.Accounts;
import dev.gigstream.auth.code.CodePolicy;
import dev.gigstream.auth.code.Codes;
import dev.gigstream.auth.secret.Secret;
import java.time.Clock;
import java.util.Optional;

/**
 * Sends what was ordered. An order for an address without an account is dropped here, out of sight of whoever placed it;
 * a server that is away postpones the mail.
 */
public final class SendingMails {

    private final MailOrders orders;
    private final Accounts accounts;
    private final Codes codes;
    private final Letters letters;
    private final Postbox postbox;
    private final MailPolicy policy;
    private final CodePolicy codePolicy;
    private final Clock clock;

    public SendingMails(
            MailOrders orders,
            Accounts accounts,
            Codes codes,
            Letters letters,
            Postbox postbox,
            MailPolicy policy,
            CodePolicy codePolicy,
            Clock clock) {
        this.orders = orders;
        this.accounts = accounts;
        this.codes = codes;
        this.letters = letters;
        this.postbox = postbox;
        this.policy = policy;
        this.codePolicy = codePolicy;
        this.clock = clock;
    }

    /** Handles the orders that are due; returns what became of each. */
    public Round sendDue() {
        Round round = Round.NOTHING;
        for (MailOrder order : orders.claim(policy.batch(), clock.instant(), policy.lease())) {
            round = round.plus(send(order));
        }
        return round;
    }

    private Round send(MailOrder order) {
        Optional<Account> account = accounts.findByEmail(order.to()).filter(found -> isWanted(order.kind(), found));
        if (account.isEmpty() || isTooOld(order)) {
            orders.done(order);
            return Round.DROPPED;
        }
        Secret code = newCode(order.kind(), account.get());
        try {
            postbox.post(letters.write(order.kind(), account.get(), code, codePolicy.life()));
            orders.done(order);
            return Round.SENT;
        } catch (AddressRefusedException _) {
            orders.done(order);
            return Round.DROPPED;
        } catch (RuntimeException e) {
            // The next try has a code of its own; this one must not count as one more in somebody's mailbox.
            codes.remove(code.hash());
            orders.postpone(order, clock.instant().plus(policy.delayAfter(order.attempts())));
            return Round.failed(e);
        }
    }

    private boolean isWanted(MailKind kind, Account account) {
        boolean needed = kind != MailKind.VERIFICATION || !account.emailVerified();
        return needed && codes.countLive(kind.purpose(), account.id(), clock.instant()) < codePolicy.mostLive();
    }

    private boolean isTooOld(MailOrder order) {
        return clock.instant().isAfter(order.placedAt().plus(policy.givenUpAfter()));
    }

    /** Good from now on, so that a mail that had to wait still carries a code that works. */
    private Secret newCode(MailKind kind, Account account) {
        Secret code = Secret.random();
        codes.add(kind.purpose(), account.id(), code.hash(), clock.instant().plus(codePolicy.life()));
        return code;
    }

    /** @param failure the last one; null when there was none */
    public record Round(int sent, int dropped, int postponed, RuntimeException failure) {

        public static final Round NOTHING = new Round(0, 0, 0, null);
        private static final Round SENT = new Round(1, 0, 0, null);
        private static final Round DROPPED = new Round(0, 1, 0, null);

        private static Round failed(RuntimeException failure) {
            return new Round(0, 0, 1, failure);
        }

        private Round plus(Round other) {
            return new Round(
                    sent + other.sent,
                    dropped + other.dropped,
                    postponed + other.postponed,
                    other.failure == null ? failure : other.failure);
        }

        public int handled() {
            return sent + dropped + postponed;
        }
    }
}
