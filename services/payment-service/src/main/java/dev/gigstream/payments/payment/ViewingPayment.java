package dev.gigstream.payments.payment;

import java.util.Optional;

/** Shows a payment to the two parties of its order, from the moment on at which it can be paid. */
public final class ViewingPayment {

    private final Payments payments;

    public ViewingPayment(Payments payments) {
        this.payments = payments;
    }

    /** Empty also for an order that exists and is not the viewer's. */
    public Optional<Payment> view(String orderId, String viewerId) {
        return payments.find(orderId)
                .filter(payment -> payment.isParty(viewerId))
                .filter(payment -> payment.providerOrderId() != null);
    }
}
