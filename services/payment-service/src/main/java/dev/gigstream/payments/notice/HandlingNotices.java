package dev.gigstream.payments.notice;

import dev.gigstream.payments.payment.Cause;
import dev.gigstream.payments.payment.MovingPayments;
import dev.gigstream.payments.payment.Payment;
import dev.gigstream.payments.payment.PaymentPolicy;
import dev.gigstream.payments.payment.Payments;
import dev.gigstream.payments.payment.Refund;
import dev.gigstream.payments.provider.ProviderPayment;
import dev.gigstream.payments.provider.ProviderRefund;
import dev.gigstream.payments.provider.ProviderTransfer;
import dev.gigstream.payments.provider.ReportingCaptures;
import dev.gigstream.payments.task.ProviderTasks;
import dev.gigstream.payments.task.RetryPolicy;
import dev.gigstream.payments.task.TaskKind;
import dev.gigstream.payments.withdrawal.Withdrawals;
import dev.gigstream.payments.withdrawal.WithdrawingMoney;
import dev.gigstream.payments.work.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Does what stored notices ask for. Nobody is called here; what needs a question becomes a task. */
public final class HandlingNotices {

    private final Notices notices;
    private final Payments payments;
    private final MovingPayments moving;
    private final ReportingCaptures captures;
    private final ProviderTasks tasks;
    private final Withdrawals withdrawals;
    private final WithdrawingMoney withdrawing;
    private final PaymentPolicy paymentPolicy;
    private final RetryPolicy policy;
    private final Transactions transactions;
    private final Clock clock;

    public HandlingNotices(
            Notices notices,
            Payments payments,
            MovingPayments moving,
            ReportingCaptures captures,
            ProviderTasks tasks,
            Withdrawals withdrawals,
            WithdrawingMoney withdrawing,
            PaymentPolicy paymentPolicy,
            RetryPolicy policy,
            Transactions transactions,
            Clock clock) {
        this.notices = notices;
        this.payments = payments;
        this.moving = moving;
        this.captures = captures;
        this.tasks = tasks;
        this.withdrawals = withdrawals;
        this.withdrawing = withdrawing;
        this.paymentPolicy = paymentPolicy;
        this.policy = policy;
        this.transactions = transactions;
        this.clock = clock;
    }

    public List<Notices.Received> claim(int limit) {
        return notices.claim(limit, clock.instant(), policy.lease());
    }

    public void handle(Notices.Received received) {
        Instant begun = clock.instant();
        String fact = received.notice().fact();
        try {
            transactions.within(() -> {
                act(received.notice());
                notices.handled(fact);
                return null;
            });
        } catch (RuntimeException e) {
            notices.postpone(fact, begun.plus(policy.delayAfter(received.tries())));
            throw e;
        }
    }

    private void act(Notice notice) {
        switch (notice) {
            case Notice.OfPayment(ProviderPayment payment) -> act(payment);
            case Notice.OfRefund(ProviderRefund refund) -> act(refund);
            case Notice.OfTransfer(ProviderTransfer transfer) -> act(transfer);
        }
    }

    private void act(ProviderPayment payment) {
        if (payment.orderId() == null) {
            return;
        }
        Optional<String> orderId = captures.orderOf(payment);
        if (orderId.isEmpty()) {
            tasks.add(TaskKind.LOOK_AT_PAYMENT, payment.id(), null, clock.instant());
            return;
        }
        switch (payment.status()) {
            case CAPTURED, REFUNDED -> captures.report(orderId.get(), payment);
            case AUTHORIZED -> tasks.add(TaskKind.LOOK_AT_PAYMENT, payment.id(), orderId.get(), clock.instant());
            case FAILED, LAPSED -> moving.move(orderId.get(), Cause.OUTSIDE, known -> known.declined(clock.instant()));
            case CREATED -> {}
        }
    }

    private void act(ProviderRefund told) {
        Optional<Refund> ours =
                Optional.ofNullable(told.orderId()).flatMap(payments::find).flatMap(payment -> refund(payment, told));
        if (ours.isPresent()) {
            switch (told.status()) {
                case PROCESSED ->
                    moving.move(
                            told.orderId(),
                            Cause.OUTSIDE,
                            payment -> payment.refunded(told.refundId(), told.id(), clock.instant()));
                case FAILED ->
                    moving.move(
                            told.orderId(),
                            Cause.OUTSIDE,
                            payment -> payment.refundFailed(
                                    told.refundId(), told.attempt(), paymentPolicy.refundAttempts(), clock.instant()));
                case PENDING -> {}
            }
        }
    }

    private static Optional<Refund> refund(Payment payment, ProviderRefund told) {
        return Optional.ofNullable(told.refundId())
                .flatMap(payment::refund)
                .filter(refund -> refund.amount().equals(told.amount()))
                .filter(refund -> refund.paymentId().equals(told.paymentId()));
    }

    private void act(ProviderTransfer told) {
        boolean ours = Optional.ofNullable(told.withdrawalId())
                .flatMap(withdrawals::find)
                .filter(withdrawal -> withdrawal.amount().equals(told.amount()))
                .isPresent();
        if (ours) {
            switch (told.status()) {
                case PROCESSED -> withdrawing.paid(told.withdrawalId(), told.id());
                case FAILED -> withdrawing.failed(told.withdrawalId(), "TRANSFER_FAILED");
                case PENDING -> {}
            }
        }
    }
}
