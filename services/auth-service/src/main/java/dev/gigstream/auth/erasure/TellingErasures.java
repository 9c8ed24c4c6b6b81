package dev.gigstream.auth.erasure;

import dev.gigstream.auth.account.AccountEvents;
import dev.gigstream.auth.work.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Tells the others that an account is gone, once no request of its owner can be under way any more: what a service erases
 * then does not come back.
 */
public final class TellingErasures {

    private static final int AT_ONCE = 100;

    private final Erasures erasures;
    private final AccountEvents events;
    private final Duration requestsAreOver;
    private final Transactions transactions;
    private final Clock clock;

    /** @param requestsAreOver how long after the end of a session its last request has ended, too */
    public TellingErasures(
            Erasures erasures, AccountEvents events, Duration requestsAreOver, Transactions transactions, Clock clock) {
        this.erasures = erasures;
        this.events = events;
        this.requestsAreOver = requestsAreOver;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return how many were told of */
    public int tellDue() {
        return transactions.within(() -> {
            Instant now = clock.instant();
            List<String> due = erasures.lockUntold(now.minus(requestsAreOver), AT_ONCE);
            for (String accountId : due) {
                events.erased(accountId);
                erasures.told(accountId, now);
            }
            return due.size();
        });
    }
}
