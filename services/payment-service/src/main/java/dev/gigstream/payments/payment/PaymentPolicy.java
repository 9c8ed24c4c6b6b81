package dev.gigstream.payments.payment;

import java.time.Duration;

/**
 * @param clearingPeriod from a release until the seller can withdraw
 * @param refundAttempts after how many refusals a refund waits for a person
 */
public record PaymentPolicy(Duration clearingPeriod, int refundAttempts) {

    public static final PaymentPolicy DEFAULT = new PaymentPolicy(Duration.ofDays(14), 9);

    public PaymentPolicy {
        if (clearingPeriod.isNegative() || refundAttempts < 1) {
            throw new IllegalArgumentException("a policy that nobody can follow");
        }
    }
}
