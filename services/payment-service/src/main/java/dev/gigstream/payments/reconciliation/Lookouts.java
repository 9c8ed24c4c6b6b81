package dev.gigstream.payments.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far the provider's payments were looked through, for each lookout by its name. */
public interface Lookouts {

    /** Until when was looked, for the one instance whose turn it is now; nobody has another turn before the lease ends. */
    Optional<Instant> take(String lookout, Instant now, Duration lease);

    /** Everything until then was seen. */
    void looked(String lookout, Instant until, Instant nextTurn);
}
