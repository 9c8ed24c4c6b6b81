package dev.gigstream.edge.request;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Waits, as the first thing of a stop, while everything still works: readiness says no, and every answer ends its connection,
 * so that clients come back elsewhere and none is refused.
 */
@Component
class Draining implements SmartLifecycle {
    private final RequestSettings settings;
    private volatile boolean started;
    private volatile boolean draining;

    Draining(RequestSettings settings) {
        this.settings = settings;
    }

    boolean isDraining() {
        return draining;
    }

    @Override
    public void start() {
        started = true;
    }

    @Override
    public void stop() {
        draining = true;
        started = false;
    }

    @Override
    public void stop(Runnable callback) {
        stop();
        CompletableFuture.delayedExecutor(settings.drain().toMillis(), TimeUnit.MILLISECONDS)
                .execute(callback);
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** What starts last stops first. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
