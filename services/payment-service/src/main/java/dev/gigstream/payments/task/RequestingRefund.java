package dev.gigstream.payments.task;

import dev.gigstream.payments.payment.Cause;
import dev.gigstream.payments.payment.MovingPayments;
import dev.gigstream.payments.payment.Payment;
import dev.gigstream.payments.payment.PaymentPolicy;
import dev.gigstream.payments.payment.Payments;
import dev.gigstream.payments.payment.Refund;
import dev.gigstream.payments.payment.RefundStatus;
import dev.gigstream.payments.provider.Outcome;
import dev.gigstream.payments.provider.PaymentProvider;
import dev.gigstream.payments.provider.ProviderRefund;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Has money given back. Whenever it may have been done already the provider is asked for its refunds of the payment
 * before anything is requested; the idempotency key is the second line.
 */
final class RequestingRefund {

    private final Payments payments;
    private final MovingPayments moving;
    private final PaymentProvider provider;
    private final PaymentPolicy policy;
    private final Clock clock;

    RequestingRefund(
            Payments payments, MovingPayments moving, PaymentProvider provider, PaymentPolicy policy, Clock clock) {
        this.payments = payments;
        this.moving = moving;
        this.provider = provider;
        this.policy = policy;
        this.clock = clock;
    }

    Performed perform(ProviderTask task) {
        Optional<Refund> wanted = payments.find(task.orderId()).flatMap(payment -> wanted(payment, task.subject()));
        if (wanted.isEmpty()) {
            return Performed.DONE;
        }
        return task.mayHaveBeenDone() || wanted.get().attempt() > 1
                ? ask(task.orderId(), wanted.get(), true)
                : request(task.orderId(), wanted.get());
    }

    private static Optional<Refund> wanted(Payment payment, String idempotencyKey) {
        return payment.refunds().stream()
                .filter(refund -> refund.status() == RefundStatus.REQUESTED)
                .filter(refund -> refund.idempotencyKey().equals(idempotencyKey))
                .findFirst();
    }

    private Performed ask(String orderId, Refund refund, boolean thenRequest) {
        return switch (provider.refunds(refund.paymentId())) {
            case Outcome.Known<List<ProviderRefund>>(var made) ->
                ours(made, refund)
                        .map(found -> take(orderId, refund, found))
                        .orElseGet(() -> thenRequest ? request(orderId, refund) : refused(orderId, refund, made));
            case Outcome.Refused<List<ProviderRefund>>(String code, String description) ->
                new Performed.Later(code + ": " + description);
            case Outcome.Unknown<List<ProviderRefund>>(String why) -> new Performed.Later(why);
        };
    }

    /** One that did not fail, of whichever attempt; else the failed one of this attempt. */
    private static Optional<ProviderRefund> ours(List<ProviderRefund> made, Refund refund) {
        List<ProviderRefund> ours = made.stream()
                .filter(each -> refund.refundId().equals(each.refundId()))
                .filter(each -> each.amount().equals(refund.amount()))
                .toList();
        return ours.stream()
                .filter(each -> each.status() != ProviderRefund.Status.FAILED)
                .findFirst()
                .or(() -> ours.stream()
                        .filter(each -> each.attempt() == refund.attempt())
                        .findFirst());
    }

    /** The provider does not give it back a second time when somebody there already has: then that was it. */
    private Performed refused(String orderId, Refund refund, List<ProviderRefund> made) {
        return made.stream()
                .filter(ProviderRefund::isForeign)
                .filter(each -> each.amount().equals(refund.amount()))
                .findFirst()
                .map(found -> take(orderId, refund, found))
                .orElseGet(() -> failed(orderId, refund));
    }

    private Performed request(String orderId, Refund refund) {
        return switch (provider.refund(orderId, refund)) {
            case Outcome.Known<ProviderRefund>(ProviderRefund made) -> take(orderId, refund, made);
            // It may be refused because it was done: the provider's list decides.
            case Outcome.Refused<ProviderRefund> _ -> ask(orderId, refund, false);
            case Outcome.Unknown<ProviderRefund>(String why) -> new Performed.Later(why);
        };
    }

    private Performed take(String orderId, Refund refund, ProviderRefund made) {
        return switch (made.status()) {
            case PENDING -> new Performed.Later("the provider is at it");
            case FAILED -> failed(orderId, refund);
            case PROCESSED -> {
                moving.move(
                        orderId,
                        Cause.OUTSIDE,
                        payment -> payment.refunded(refund.refundId(), made.id(), clock.instant()));
                yield Performed.DONE;
            }
        };
    }

    private Performed failed(String orderId, Refund refund) {
        moving.move(
                orderId,
                Cause.OUTSIDE,
                payment -> payment.refundFailed(
                        refund.refundId(), refund.attempt(), policy.refundAttempts(), clock.instant()));
        return Performed.DONE;
    }
}
