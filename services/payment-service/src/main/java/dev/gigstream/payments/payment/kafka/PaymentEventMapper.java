package dev.gigstream.payments.payment.kafka;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.payments.Escrow;
import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.events.payments.PaymentEventType;
import dev.gigstream.events.payments.PaymentStatus;
import dev.gigstream.events.shared.Money;
import dev.gigstream.payments.payment.Capture;
import dev.gigstream.payments.payment.Cause;
import dev.gigstream.payments.payment.Payment;
import dev.gigstream.payments.payment.PaymentChange;
import dev.gigstream.payments.payment.Receipt;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes changes of payments as events. No key, signature or card is in them. */
final class PaymentEventMapper {

    static final String PROVIDER = "RAZORPAY";

    private PaymentEventMapper() {}

    static PaymentEvent event(PaymentChange change, Cause cause) {
        Payment payment = change.payment();
        return PaymentEvent.newBuilder()
                .setEventId(EventIds.next())
                .setOccurredAt(millis(change.at()))
                .setAggregateVersion(payment.version())
                .setType(PaymentEventType.valueOf(change.kind().name()))
                .setActorId(cause.actorId())
                .setCausationId(cause.causationId())
                .setOrderId(payment.orderId())
                .setBuyerId(payment.terms().buyerId())
                .setSellerId(payment.terms().sellerId())
                .setAmount(money(payment.terms().total()))
                .setStatus(PaymentStatus.valueOf(payment.status().name()))
                .setProvider(PROVIDER)
                .setProviderOrderId(payment.providerOrderId())
                .setProviderPaymentId(providerPaymentId(payment))
                .setEscrow(escrow(payment.escrow()))
                .setReason(payment.reason())
                .setCapturedAt(millis(payment.times().capturedAt()))
                .setHeldAt(millis(payment.times().heldAt()))
                .setClearsAt(millis(payment.times().clearsAt()))
                .build();
    }

    private static String providerPaymentId(Payment payment) {
        return payment.receipts().stream()
                .filter(Receipt::counts)
                .map(Receipt::capture)
                .map(Capture::paymentId)
                .findFirst()
                .orElse(null);
    }

    private static Escrow escrow(dev.gigstream.payments.payment.Escrow escrow) {
        return new Escrow(
                money(escrow.held()), money(escrow.released()), money(escrow.refunded()), money(escrow.fees()));
    }

    private static Money money(dev.gigstream.money.Money money) {
        return new Money(money.amountMinor(), money.currency());
    }

    private static Instant millis(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
