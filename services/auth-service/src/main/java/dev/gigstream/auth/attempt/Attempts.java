package dev.gigstream.auth.attempt;

import dev.gigstream.auth.work.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Slows down whoever guesses passwords. An attempt counts as failed from its beginning, so that guesses sent side by side
 * cannot all slip through before the first one is counted; success wipes the count.
 */
public final class Attempts {

    private final Tallies tallies;
    private final AttemptPolicy policy;
    private final Transactions transactions;
    private final Clock clock;

    public Attempts(Tallies tallies, AttemptPolicy policy, Transactions transactions, Clock clock) {
        this.tallies = tallies;
        this.policy = policy;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Begins an attempt, or tells how long to wait before the next. */
    public Optional<Duration> begin(AttemptKey key) {
        return transactions.within(() -> {
            Instant now = clock.instant();
            Tally tally = tallies.lock(key);
            Optional<Duration> wait = tally.waitAt(now);
            if (wait.isEmpty()) {
                tallies.save(key, tally.plusOne(now, policy));
            }
            return wait;
        });
    }

    public void succeeded(AttemptKey key) {
        transactions.within(() -> {
            tallies.remove(key);
            return key;
        });
    }
}
