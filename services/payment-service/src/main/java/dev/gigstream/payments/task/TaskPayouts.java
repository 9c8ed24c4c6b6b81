package dev.gigstream.payments.task;

import dev.gigstream.payments.withdrawal.Payouts;
import dev.gigstream.payments.withdrawal.Withdrawal;

/** Makes tasks of withdrawals. */
public final class TaskPayouts implements Payouts {

    private final ProviderTasks tasks;

    public TaskPayouts(ProviderTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void want(Withdrawal withdrawal) {
        tasks.add(TaskKind.PAYOUT, withdrawal.id(), null, withdrawal.requestedAt());
    }
}
