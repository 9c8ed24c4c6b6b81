package dev.gigstream.payments.ledger;

/**
 * The business fact behind a posting; each fact is posted once. What does not apply is null.
 *
 * @param orderId the order the money belongs to
 * @param paymentId the provider's id of a payment
 * @param refundId the provider's id of a refund
 * @param withdrawalId a seller's withdrawal
 * @param payerId the user who made the payment, on whose statement it is
 */
public record Reference(String orderId, String paymentId, String refundId, String withdrawalId, String payerId) {

    public static Reference order(String orderId) {
        return new Reference(orderId, null, null, null, null);
    }

    public static Reference payment(String orderId, String paymentId, String payerId) {
        return new Reference(orderId, paymentId, null, null, payerId);
    }

    public static Reference refund(String orderId, String paymentId, String refundId) {
        return new Reference(orderId, paymentId, refundId, null, null);
    }

    public static Reference withdrawal(String withdrawalId) {
        return new Reference(null, null, null, withdrawalId, null);
    }
}
