package dev.gigstream.local.razorpay.provider;

import java.time.Clock;

/**
 * What a person does in Checkout. An order can be paid more than once and with another amount than it says: the merchant
 * has to cope with both.
 */
public final class Paying {

    private final Store store;
    private final Announcements announcements;
    private final Clock clock;

    Paying(Store store, Announcements announcements, Clock clock) {
        this.store = store;
        this.announcements = announcements;
        this.clock = clock;
    }

    public Payment pay(String orderId, Attempt attempt) {
        return store.change(books -> {
            ProviderOrder order = books.order(orderId).orElseThrow(Declined::unknownId);
            Payment payment = payment(order, attempt);
            ProviderOrder attempted = order.attempted();
            ProviderOrder after = payment.isCaptured() ? attempted.paid(payment.amount()) : attempted;
            return new Store.Step<>(
                    payment,
                    Change.NONE
                            .with(after)
                            .with(payment)
                            .with(announcements.about(books, payment, attempt.outcome().event)));
        });
    }

    private Payment payment(ProviderOrder order, Attempt attempt) {
        return new Payment(
                Ids.payment(),
                order.id(),
                attempt.amount() == null ? order.amount() : attempt.amount(),
                attempt.currency() == null ? order.currency() : attempt.currency(),
                attempt.outcome().status,
                0,
                clock.instant());
    }

    /** @param amount null for the order's own; so is the currency */
    public record Attempt(Outcome outcome, Long amount, String currency) {}

    /** Authorized leaves the capture to the merchant. */
    public enum Outcome {
        CAPTURED(PaymentStatus.CAPTURED, "payment.captured"),
        AUTHORIZED(PaymentStatus.AUTHORIZED, "payment.authorized"),
        FAILED(PaymentStatus.FAILED, "payment.failed");

        private final PaymentStatus status;
        private final String event;

        Outcome(PaymentStatus status, String event) {
            this.status = status;
            this.event = event;
        }
    }
}
