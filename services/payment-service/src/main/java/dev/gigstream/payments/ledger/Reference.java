package dev.gigstream.payments.ledger;

/**
 * The business fact behind a posting; each fact is posted once. What does not apply is null.
 *
 * @param orderId the order the money belongs to
 * @param paymentId the provider's id of a payment
 * @param refundId the provider's id of a refund
 * @param withdrawalId a seller's withdrawal
 */
public record Reference(String orderId, String paymentId, String refundId, String withdrawalId) {

    public static Reference order(String orderId) {
        return new Reference(orderId, null, null, null);
    }

    public static Reference payment(String orderId, String paymentId) {
        return new Reference(orderId, paymentId, null, null);
    }

    public static Reference refund(String orderId, String paymentId, String refundId) {
        return new Reference(orderId, paymentId, refundId, null);
    }

    public static Reference withdrawal(String withdrawalId) {
        return new Reference(null, null, null, withdrawalId);
    }
}
