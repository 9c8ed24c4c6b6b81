package dev.gigstream.payments.worker;

import dev.gigstream.payments.notice.HandlingNotices;
import dev.gigstream.payments.notice.Notices;
import dev.gigstream.payments.task.PerformingTasks;
import dev.gigstream.payments.task.ProviderTask;
import dev.gigstream.service.Pulses;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Does the stored work: what the provider told, and what it is to be asked. Any number of instances may. */
@Component
class Workers implements SmartLifecycle {

    private static final int NOTICES_AT_ONCE = 3;
    private static final int CALLS_AT_ONCE = 8;
    /** Places get free when calls end, and those have time limits of seconds. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    private final Lane<Notices.Received> notices;
    private final Lane<ProviderTask> tasks;
    private final boolean enabled;
    private volatile boolean running;

    Workers(
            HandlingNotices handling,
            PerformingTasks performing,
            Pulses pulses,
            @Value("${gigstream.payments.worker.enabled:true}") boolean enabled) {
        this.enabled = enabled;
        notices = new Lane<>(
                "provider-notices",
                NOTICES_AT_ONCE,
                handling::claim,
                handling::handle,
                pulses.of("provider-notices", LONGEST_SILENCE));
        tasks = new Lane<>(
                "provider-tasks",
                CALLS_AT_ONCE,
                performing::claim,
                performing::perform,
                pulses.of("provider-tasks", LONGEST_SILENCE));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(WorkWaits signal) {
        notices.wake();
        tasks.wake();
    }

    @Override
    public void start() {
        notices.start();
        tasks.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        notices.stop();
        tasks.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }
}
