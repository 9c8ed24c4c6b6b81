package dev.gigstream.payments.provider;

import dev.gigstream.payments.payment.Capture;
import dev.gigstream.payments.payment.Cause;
import dev.gigstream.payments.payment.Decision;
import dev.gigstream.payments.payment.MovingPayments;
import dev.gigstream.payments.payment.PaymentRejection;
import dev.gigstream.payments.payment.Payments;
import java.time.Clock;
import java.util.Optional;

/** Brings a payment that the provider has captured to the order it was made for. */
public final class ReportingCaptures {

    private final Payments payments;
    private final MovingPayments moving;
    private final Clock clock;

    public ReportingCaptures(Payments payments, MovingPayments moving, Clock clock) {
        this.payments = payments;
        this.moving = moving;
        this.clock = clock;
    }

    /** Our order behind the provider's, as far as it is known here. */
    public Optional<String> orderOf(ProviderPayment payment) {
        return payments.orderOf(payment.orderId());
    }

    /** Returns whether there is such an order. */
    public boolean report(String orderId, ProviderPayment payment) {
        Capture capture = new Capture(payment.orderId(), payment.id(), payment.amount(), payment.createdAt());
        boolean isGone = payment.status() == ProviderPayment.Status.REFUNDED;
        Decision decision = moving.move(
                orderId,
                Cause.OUTSIDE,
                known -> isGone
                        ? known.capturedAndReturned(capture, clock.instant())
                        : known.captured(capture, clock.instant()));
        return !decision.equals(new Decision.Refused(PaymentRejection.UNKNOWN_ORDER));
    }
}
