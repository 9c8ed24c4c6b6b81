package dev.gigstream.payments.payment;

/** Something to be asked of the provider, stored with the state that wants it and done afterwards. */
public sealed interface Intent {

    /** Makes the order known to the provider, so that it can be paid. */
    record CreateProviderOrder(Terms terms) implements Intent {}

    record RequestRefund(String orderId, Refund refund) implements Intent {}
}
