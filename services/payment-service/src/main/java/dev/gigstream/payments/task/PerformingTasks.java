package dev.gigstream.payments.task;

import dev.gigstream.payments.payment.MovingPayments;
import dev.gigstream.payments.payment.PaymentPolicy;
import dev.gigstream.payments.payment.Payments;
import dev.gigstream.payments.provider.PaymentProvider;
import dev.gigstream.payments.provider.ReportingCaptures;
import dev.gigstream.payments.withdrawal.Withdrawals;
import dev.gigstream.payments.withdrawal.WithdrawingMoney;
import dev.gigstream.payments.work.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asks the provider what was decided to be asked. Each task may be begun any number of times, by several instances, and
 * broken off anywhere: the state says whether it is still wanted, the provider whether it was done.
 */
public final class PerformingTasks {

    private final ProviderTasks tasks;
    private final CreatingProviderOrder orders;
    private final RequestingRefund refunds;
    private final PayingOut payouts;
    private final LookingAtPayment looks;
    private final RetryPolicy policy;
    private final Transactions transactions;
    private final Clock clock;

    public PerformingTasks(
            ProviderTasks tasks,
            Payments payments,
            MovingPayments moving,
            ReportingCaptures captures,
            Withdrawals withdrawals,
            WithdrawingMoney withdrawing,
            PaymentProvider provider,
            PaymentPolicy paymentPolicy,
            RetryPolicy policy,
            Transactions transactions,
            Clock clock) {
        this.tasks = tasks;
        this.policy = policy;
        this.transactions = transactions;
        this.clock = clock;
        orders = new CreatingProviderOrder(payments, moving, provider, clock);
        refunds = new RequestingRefund(payments, moving, provider, paymentPolicy, clock);
        payouts = new PayingOut(withdrawals, withdrawing, provider);
        looks = new LookingAtPayment(payments, moving, captures, provider, policy, clock);
    }

    public List<ProviderTask> claim(int limit) {
        return tasks.claim(limit, clock.instant(), policy.lease());
    }

    /** Asks now for a payment that somebody spoke of; should that not work, a worker does it later. */
    public void lookAt(String paymentId, String orderId) {
        Optional<ProviderTask> ours = transactions.within(() -> {
            Instant now = clock.instant();
            tasks.add(TaskKind.LOOK_AT_PAYMENT, paymentId, orderId, now);
            return tasks.claim(TaskKind.LOOK_AT_PAYMENT, paymentId, now, policy.lease());
        });
        ours.ifPresent(this::perform);
    }

    public Performed perform(ProviderTask task) {
        Instant begun = clock.instant();
        try {
            Performed performed = switch (task.kind()) {
                case CREATE_ORDER -> orders.perform(task);
                case REFUND -> refunds.perform(task);
                case PAYOUT -> payouts.perform(task);
                case LOOK_AT_PAYMENT -> looks.perform(task);
            };
            settle(task, performed, begun);
            return performed;
        } catch (RuntimeException e) {
            settle(task, new Performed.Later(e.toString()), begun);
            throw e;
        }
    }

    private void settle(ProviderTask task, Performed performed, Instant begun) {
        switch (performed) {
            case Performed.Done _ -> tasks.done(task);
            case Performed.Later _ -> tasks.postpone(task, begun.plus(policy.delayAfter(task.tries())));
        }
    }
}
