package dev.gigstream.payments.task;

import dev.gigstream.payments.payment.Payment;
import dev.gigstream.payments.payment.ViewingPayment;
import dev.gigstream.payments.provider.PaymentProvider;
import java.util.Optional;

/**
 * Takes what a buyer's browser was handed by the provider. The signature says that the payment was made for the order,
 * not how much it was, so the provider is asked before anything moves.
 */
public final class ConfirmingPayment {

    private final ViewingPayment viewing;
    private final PaymentProvider provider;
    private final PerformingTasks tasks;

    public ConfirmingPayment(ViewingPayment viewing, PaymentProvider provider, PerformingTasks tasks) {
        this.viewing = viewing;
        this.provider = provider;
        this.tasks = tasks;
    }

    public Answer confirm(Command command) {
        Optional<Payment> payment = viewing.view(command.orderId(), command.userId());
        if (payment.isEmpty()) {
            return new Answer.UnknownOrder();
        }
        if (!payment.get().terms().buyerId().equals(command.userId())) {
            return new Answer.NotTheBuyer();
        }
        if (!payment.get().providerOrderId().equals(command.providerOrderId())) {
            return new Answer.ForeignOrder();
        }
        if (!provider.isConfirmedBy(command.signature(), command.providerOrderId(), command.paymentId())) {
            return new Answer.WrongSignature();
        }
        if (!payment.get().knows(command.paymentId())) {
            tasks.lookAt(command.paymentId(), command.orderId());
        }
        return new Answer.Taken(
                viewing.view(command.orderId(), command.userId()).orElseThrow());
    }

    public record Command(String orderId, String userId, String providerOrderId, String paymentId, String signature) {}

    /** What the buyer is answered. */
    public sealed interface Answer {

        /** @param payment as it stands now; it is held as soon as the provider has said so */
        record Taken(Payment payment) implements Answer {}

        record UnknownOrder() implements Answer {}

        record NotTheBuyer() implements Answer {}

        /** The provider's order is another one. */
        record ForeignOrder() implements Answer {}

        record WrongSignature() implements Answer {}
    }
}
