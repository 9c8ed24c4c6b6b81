package dev.gigstream.payments.task;

import dev.gigstream.payments.payment.Intent;
import dev.gigstream.payments.payment.Intents;
import dev.gigstream.payments.payment.Refund;
import java.time.Clock;
import java.time.Instant;

/** Makes tasks of what payments want of the provider; a refused refund waits longer each time. */
public final class TaskIntents implements Intents {

    private final ProviderTasks tasks;
    private final RetryPolicy policy;
    private final Clock clock;

    public TaskIntents(ProviderTasks tasks, RetryPolicy policy, Clock clock) {
        this.tasks = tasks;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public void add(Intent intent) {
        Instant now = clock.instant();
        switch (intent) {
            case Intent.CreateProviderOrder(var terms) ->
                tasks.add(TaskKind.CREATE_ORDER, terms.orderId(), terms.orderId(), now);
            case Intent.RequestRefund(String orderId, Refund refund) ->
                tasks.add(TaskKind.REFUND, refund.idempotencyKey(), orderId, dueAt(refund, now));
        }
    }

    private Instant dueAt(Refund refund, Instant now) {
        return refund.attempt() == 1 ? now : now.plus(policy.delayAfter(refund.attempt()));
    }
}
