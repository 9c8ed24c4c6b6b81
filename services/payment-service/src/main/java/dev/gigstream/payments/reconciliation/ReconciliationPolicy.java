package dev.gigstream.payments.reconciliation;

import java.time.Duration;
import java.util.List;

/**
 * How the provider is asked for what nobody told: often for what was made lately, seldom for what was made long ago and is
 * captured late, never for what is too old to be captured.
 *
 * @param lookouts the one with the shortest way back first
 * @param retry after what time a look is begun again that was not completed
 */
public record ReconciliationPolicy(List<Lookout> lookouts, Duration retry) {
    public static final ReconciliationPolicy DEFAULT =
            of(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(10));

    public ReconciliationPolicy {
        lookouts = List.copyOf(lookouts);
    }

    /**
     * @param every how often for recent payments
     * @param recent how far back those are
     * @param oldest after what time a payment that was made is not captured any more
     */
    public static ReconciliationPolicy of(Duration every, Duration recent, Duration oldest) {
        return new ReconciliationPolicy(
                List.of(
                        // Its name is from when there was only this one.
                        new Lookout("payments", every, recent),
                        new Lookout("payments-of-a-day", Duration.ofHours(1), Duration.ofDays(1)),
                        new Lookout("payments-of-days", Duration.ofDays(1), oldest)),
                every);
    }
}
