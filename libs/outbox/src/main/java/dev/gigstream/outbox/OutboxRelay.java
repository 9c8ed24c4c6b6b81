package dev.gigstream.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes what waits in a store, in order, and at once when woken. One relay per store is active, by lease; a fault of
 * transport or store only delays: nothing is given up and nothing overtakes within its key.
 */
public final class OutboxRelay implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(8);
    /** Longer than all time limits of a round together. */
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(3);

    private final OutboxStore store;
    private final Supplier<Producer<String, byte[]>> producers;
    private final RelayPolicy policy;
    private final MeterRegistry meters;
    private final Clock clock;
    private final boolean autoStartup;
    private volatile WakeSignal signal = new WakeSignal();
    private volatile Thread worker;
    private volatile RelayLoop loop;

    public OutboxRelay(
            OutboxStore store,
            Supplier<Producer<String, byte[]>> producers,
            RelayPolicy policy,
            MeterRegistry meters,
            Clock clock,
            boolean autoStartup) {
        this.store = store;
        this.producers = producers;
        this.policy = policy;
        this.meters = meters;
        this.clock = clock;
        this.autoStartup = autoStartup;
    }

    /** Makes the relay look at once. Cheap, never blocks, never fails; call it after each commit. */
    public void wake() {
        store.woken();
        signal.call();
    }

    @Override
    public synchronized void start() {
        if (worker == null) {
            signal = new WakeSignal();
            loop = new RelayLoop(store, new BatchSender(producers), policy, signal, meters, clock);
            worker = Thread.ofPlatform().daemon().name("outbox-relay").start(loop::run);
        }
    }

    /** Ends the batch at hand and gives the lease back. */
    @Override
    public synchronized void stop() {
        Thread ending = worker;
        worker = null;
        if (ending != null) {
            signal.end();
            await(ending);
        }
    }

    /** Since when nothing was heard of the thread, when it has died or does not come round. */
    Optional<Instant> lostSince() {
        Thread expected = worker;
        if (expected == null) {
            return Optional.empty();
        }
        Instant heard = loop.lastHeard();
        Duration longestSilence = LONGEST_ROUND.plus(policy.pollInterval()).plus(policy.longestDelay());
        boolean late = heard.plus(longestSilence).isBefore(clock.instant());
        return late || !expected.isAlive() ? Optional.of(heard) : Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    @Override
    public boolean isAutoStartup() {
        return autoStartup;
    }

    /** Stops after the web server has answered its last request. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }

    private static void await(Thread ending) {
        try {
            if (!ending.join(STOP_LIMIT)) {
                log.warn("The relay did not end in time; another takes over when its lease ends");
                ending.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
