package dev.gigstream.local.razorpay.provider;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends pending refunds and transfers when their time has come, also those of before a restart. */
final class Settling implements AutoCloseable {

    private final Refunding refunding;
    private final Transferring transferring;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("settling").factory());

    Settling(Refunding refunding, Transferring transferring, Clock clock) {
        this.refunding = refunding;
        this.transferring = transferring;
        this.clock = clock;
    }

    void resume(Books books) {
        books.refunds().forEach(this::plan);
        books.transfers().forEach(this::plan);
    }

    void follow(Change change) {
        change.refunds().forEach(this::plan);
        change.transfers().forEach(this::plan);
    }

    private void plan(Refund refund) {
        if (refund.status() == SettlementStatus.PENDING) {
            at(Duration.between(clock.instant(), refund.settlesAt()), () -> refunding.settle(refund.id()));
        }
    }

    private void plan(Transfer transfer) {
        if (transfer.status() == SettlementStatus.PENDING) {
            at(Duration.between(clock.instant(), transfer.settlesAt()), () -> transferring.settle(transfer.id()));
        }
    }

    private void at(Duration delay, Runnable work) {
        timer.schedule(work, Math.max(0, delay.toMillis()), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
