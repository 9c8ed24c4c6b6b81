package dev.gigstream.local.razorpay.provider;

import dev.gigstream.local.razorpay.provider.Faults.SettlementFaults;
import java.time.Clock;
import java.util.Map;

/** Gives back a captured payment, in whole or in part and never more than was paid. */
public final class Refunding {

    private final Store store;
    private final Announcements announcements;
    private final Clock clock;

    Refunding(Store store, Announcements announcements, Clock clock) {
        this.store = store;
        this.announcements = announcements;
        this.clock = clock;
    }

    public Refund refund(Command command) {
        Idempotency once = Idempotency.ofRefund(command.idempotencyKey(), command.asked());
        return store.change(books -> once.madeBefore(books)
                .flatMap(books::refund)
                .map(Store.Step::without)
                .orElseGet(() -> refund(books, command, once)));
    }

    private Store.Step<Refund> refund(Books books, Command command, Idempotency once) {
        Payment payment = books.payment(command.paymentId()).orElseThrow(Declined::unknownId);
        long amount = command.amount() == null ? payment.kept() : command.amount();
        check(payment, amount);
        SettlementFaults faults = books.faults().refunds();
        Refund refund = pending(payment, amount, command, faults);
        Change change = once.remembering(Change.NONE.with(payment.refunded(amount)), refund.id());
        if (refund.fails()) {
            change = change.with(books.faults().oneRefundLess());
        }
        return faults.delayMs() > 0
                ? new Store.Step<>(refund, change.with(refund))
                : settled(books, payment.refunded(amount), refund, change);
    }

    /** Ends a pending refund: a failed one leaves the money with the merchant. */
    void settle(String refundId) {
        store.change(books -> {
            Refund refund = books.refund(refundId).orElseThrow();
            if (refund.status() != SettlementStatus.PENDING) {
                return Store.Step.without(refund);
            }
            return settled(books, books.payment(refund.paymentId()).orElseThrow(), refund, Change.NONE);
        });
    }

    private Store.Step<Refund> settled(Books books, Payment payment, Refund pending, Change change) {
        Refund refund = pending.settled();
        String event = refund.fails() ? "refund.failed" : "refund.processed";
        Change settled = change.with(refund).with(announcements.about(books, refund, event));
        return new Store.Step<>(refund, refund.fails() ? settled.with(payment.refunded(-refund.amount())) : settled);
    }

    private Refund pending(Payment payment, long amount, Command command, SettlementFaults faults) {
        return new Refund(
                Ids.refund(),
                payment.id(),
                amount,
                payment.currency(),
                command.receipt(),
                command.notes(),
                SettlementStatus.PENDING,
                clock.instant(),
                clock.instant().plusMillis(faults.delayMs()),
                faults.failNext() > 0);
    }

    private static void check(Payment payment, long amount) {
        if (payment.status() == PaymentStatus.REFUNDED) {
            throw Declined.badRequest("The payment has been fully refunded already");
        }
        if (!payment.isCaptured()) {
            throw Declined.badRequest("The payment status should be captured for action to be taken");
        }
        if (amount <= 0) {
            throw Declined.field("amount", "The amount must be at least 1.");
        }
        if (amount > payment.kept()) {
            throw Declined.field("amount", "The total refund amount is greater than the refund payment amount");
        }
    }

    /** @param amount null for all that is left; receipt and key may be null too */
    public record Command(
            String paymentId, Long amount, String receipt, Map<String, String> notes, String idempotencyKey) {
        String asked() {
            return paymentId + "|" + amount + "|" + receipt + "|" + notes;
        }
    }
}
