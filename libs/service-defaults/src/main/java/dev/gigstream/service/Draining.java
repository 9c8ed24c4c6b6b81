package dev.gigstream.service;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/**
 * Waits, as the first thing of a stop, while everything still works and only readiness says no: so whoever sends requests
 * sees it and stops sending, and none is refused.
 */
final class Draining implements SmartLifecycle {
    private final Duration period;
    private volatile boolean running;

    Draining(Duration period) {
        this.period = period;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public void stop(Runnable callback) {
        stop();
        CompletableFuture.delayedExecutor(period.toMillis(), TimeUnit.MILLISECONDS)
                .execute(callback);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** What starts last stops first. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
