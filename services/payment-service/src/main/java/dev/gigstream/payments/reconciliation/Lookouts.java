package dev.gigstream.payments.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far the provider's payments were looked through. */
public interface Lookouts {

    /** Until when was looked, for the one instance whose turn it is now; the next turn is after the interval. */
    Optional<Instant> take(Instant now, Duration interval);

    void lookedUntil(Instant until);
}
