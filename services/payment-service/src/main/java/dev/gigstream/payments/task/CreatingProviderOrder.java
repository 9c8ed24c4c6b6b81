package dev.gigstream.payments.task;

import dev.gigstream.payments.payment.Cause;
import dev.gigstream.payments.payment.MovingPayments;
import dev.gigstream.payments.payment.Payment;
import dev.gigstream.payments.payment.Payments;
import dev.gigstream.payments.provider.Outcome;
import dev.gigstream.payments.provider.PaymentProvider;
import dev.gigstream.payments.provider.ProviderOrder;
import java.time.Clock;
import java.util.Optional;

/** Makes an order known to the provider. What may have been done before is looked for by its receipt first. */
final class CreatingProviderOrder {

    private final Payments payments;
    private final MovingPayments moving;
    private final PaymentProvider provider;
    private final Clock clock;

    CreatingProviderOrder(Payments payments, MovingPayments moving, PaymentProvider provider, Clock clock) {
        this.payments = payments;
        this.moving = moving;
        this.provider = provider;
        this.clock = clock;
    }

    Performed perform(ProviderTask task) {
        Optional<Payment> payment = payments.find(task.orderId()).filter(Payment::wantsProviderOrder);
        if (payment.isEmpty()) {
            return Performed.DONE;
        }
        if (!task.mayHaveBeenDone()) {
            return create(payment.get());
        }
        return switch (provider.orderByReceipt(task.orderId())) {
            case Outcome.Known<Optional<ProviderOrder>>(var found) ->
                found.map(order -> created(payment.get(), order)).orElseGet(() -> create(payment.get()));
            case Outcome.Refused<Optional<ProviderOrder>>(String code, String description) ->
                new Performed.Later(code + ": " + description);
            case Outcome.Unknown<Optional<ProviderOrder>>(String why) -> new Performed.Later(why);
        };
    }

    /** A refused order cannot be paid; it is tried until the order's time to pay is over. */
    private Performed create(Payment payment) {
        return switch (provider.createOrder(payment.terms())) {
            case Outcome.Known<ProviderOrder>(ProviderOrder order) -> created(payment, order);
            case Outcome.Refused<ProviderOrder>(String code, String description) ->
                new Performed.Later(code + ": " + description);
            case Outcome.Unknown<ProviderOrder>(String why) -> new Performed.Later(why);
        };
    }

    private Performed created(Payment payment, ProviderOrder order) {
        moving.move(
                payment.orderId(), Cause.OUTSIDE, current -> current.providerOrderCreated(order.id(), clock.instant()));
        return Performed.DONE;
    }
}
