package dev.gigstream.payments.payment;

import dev.gigstream.money.Money;

/**
 * Money to be given back through the provider.
 *
 * @param refundId ours; the provider keeps it as the receipt, by which its refund is found again
 * @param paymentId the provider's payment it is taken from
 * @param attempt counts known failures: each try after one is a new request to the provider
 * @param providerRefundId null until it is done
 */
public record Refund(
        String refundId,
        String paymentId,
        Money amount,
        RefundReason reason,
        RefundStatus status,
        int attempt,
        String providerRefundId) {

    static Refund requested(String refundId, String paymentId, Money amount, RefundReason reason) {
        return new Refund(refundId, paymentId, amount, reason, RefundStatus.REQUESTED, 1, null);
    }

    /** The same for every try of one request, so that the provider carries it out once. */
    public String idempotencyKey() {
        return refundId + "-" + attempt;
    }

    public boolean isDone() {
        return status == RefundStatus.DONE;
    }

    Refund done(String byProviderRefundId) {
        return new Refund(refundId, paymentId, amount, reason, RefundStatus.DONE, attempt, byProviderRefundId);
    }

    Refund failed(int mostAttempts) {
        return attempt < mostAttempts
                ? new Refund(refundId, paymentId, amount, reason, RefundStatus.REQUESTED, attempt + 1, null)
                : new Refund(refundId, paymentId, amount, reason, RefundStatus.STUCK, attempt, null);
    }
}
