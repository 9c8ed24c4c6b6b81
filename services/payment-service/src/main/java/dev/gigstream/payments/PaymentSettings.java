package dev.gigstream.payments;

import dev.gigstream.payments.payment.PaymentPolicy;
import dev.gigstream.payments.reconciliation.ReconciliationPolicy;
import dev.gigstream.payments.task.RetryPolicy;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The policy values of payments.
 *
 * @param clearingPeriod from a release until the seller can withdraw; may be zero
 * @param reconcileEvery how often the provider is asked for what no webhook told of recent payments
 * @param reconcileOverlap how old those are at most; older ones are asked for every hour, and after a day every day
 * @param reconcileOldest after what time a payment that was made is not captured any more
 * @param refundAttempts after how many refusals a refund waits for a person
 * @param taskLease after what time a call that was begun and never ended is begun again
 * @param firstRetry pause after a call without an outcome; doubles
 * @param longestRetry longest pause
 */
@ConfigurationProperties("gigstream.payments.policy")
record PaymentSettings(
        @DefaultValue("14d") Duration clearingPeriod,
        @DefaultValue("5m") Duration reconcileEvery,
        @DefaultValue("1h") Duration reconcileOverlap,
        @DefaultValue("10d") Duration reconcileOldest,
        @DefaultValue("9") int refundAttempts,
        @DefaultValue("20s") Duration taskLease,
        @DefaultValue("500ms") Duration firstRetry,
        @DefaultValue("2m") Duration longestRetry) {

    private static final int MOST_LOOKS = 12;

    PaymentPolicy payments() {
        return new PaymentPolicy(clearingPeriod, refundAttempts);
    }

    ReconciliationPolicy reconciliation() {
        return ReconciliationPolicy.of(reconcileEvery, reconcileOverlap, reconcileOldest);
    }

    RetryPolicy retries() {
        return new RetryPolicy(taskLease, firstRetry, longestRetry, MOST_LOOKS);
    }
}
