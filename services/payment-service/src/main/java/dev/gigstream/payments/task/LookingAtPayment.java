package dev.gigstream.payments.task;

import dev.gigstream.payments.payment.Cause;
import dev.gigstream.payments.payment.MovingPayments;
import dev.gigstream.payments.payment.Payment;
import dev.gigstream.payments.payment.Payments;
import dev.gigstream.payments.provider.Outcome;
import dev.gigstream.payments.provider.PaymentProvider;
import dev.gigstream.payments.provider.ProviderOrder;
import dev.gigstream.payments.provider.ProviderPayment;
import dev.gigstream.payments.provider.ReportingCaptures;
import java.time.Clock;
import java.util.Optional;

/** Asks the provider for a payment that somebody spoke of, and has it captured when it is only authorised. */
final class LookingAtPayment {

    private final Payments payments;
    private final MovingPayments moving;
    private final ReportingCaptures captures;
    private final PaymentProvider provider;
    private final RetryPolicy policy;
    private final Clock clock;

    LookingAtPayment(
            Payments payments,
            MovingPayments moving,
            ReportingCaptures captures,
            PaymentProvider provider,
            RetryPolicy policy,
            Clock clock) {
        this.payments = payments;
        this.moving = moving;
        this.captures = captures;
        this.provider = provider;
        this.policy = policy;
        this.clock = clock;
    }

    Performed perform(ProviderTask task) {
        Performed performed = switch (provider.payment(task.subject())) {
            case Outcome.Known<ProviderPayment>(ProviderPayment payment) -> take(payment);
            // It does not exist, whoever spoke of it.
            case Outcome.Refused<ProviderPayment> _ -> Performed.DONE;
            case Outcome.Unknown<ProviderPayment>(String why) -> new Performed.Later(why);
        };
        return task.tries() < policy.mostLooks() ? performed : Performed.DONE;
    }

    private Performed take(ProviderPayment payment) {
        if (payment.orderId() == null) {
            return Performed.DONE;
        }
        Optional<String> known = captures.orderOf(payment);
        return known.isPresent() ? take(known.get(), payment) : askForOrder(payment);
    }

    /** An order that was made there and whose id was never stored here: its receipt is our order. */
    private Performed askForOrder(ProviderPayment payment) {
        return switch (provider.order(payment.orderId())) {
            case Outcome.Known<ProviderOrder>(ProviderOrder order) ->
                order.receipt() == null ? Performed.DONE : take(order.receipt(), payment);
            case Outcome.Refused<ProviderOrder> _ -> Performed.DONE;
            case Outcome.Unknown<ProviderOrder>(String why) -> new Performed.Later(why);
        };
    }

    private Performed take(String orderId, ProviderPayment payment) {
        return switch (payment.status()) {
            case CAPTURED, REFUNDED -> report(orderId, payment);
            case AUTHORIZED -> capture(orderId, payment);
            case CREATED -> new Performed.Later("the buyer is at it");
            case FAILED, LAPSED -> {
                moving.move(orderId, Cause.OUTSIDE, current -> current.declined(clock.instant()));
                yield Performed.DONE;
            }
        };
    }

    private Performed report(String orderId, ProviderPayment payment) {
        captures.report(orderId, payment);
        return Performed.DONE;
    }

    /** What would have to be given back is not taken: the provider lets it go by itself. */
    private Performed capture(String orderId, ProviderPayment payment) {
        boolean wanted = payments.find(orderId)
                .filter(Payment::canBePaid)
                .filter(order -> order.terms().total().equals(payment.amount()))
                .isPresent();
        if (!wanted) {
            return Performed.DONE;
        }
        return switch (provider.capture(payment.id(), payment.amount())) {
            case Outcome.Known<ProviderPayment>(ProviderPayment captured) ->
                captured.wasCaptured() ? report(orderId, captured) : new Performed.Later("not captured yet");
            case Outcome.Refused<ProviderPayment>(String code, String description) ->
                new Performed.Later(code + ": " + description);
            case Outcome.Unknown<ProviderPayment>(String why) -> new Performed.Later(why);
        };
    }
}
