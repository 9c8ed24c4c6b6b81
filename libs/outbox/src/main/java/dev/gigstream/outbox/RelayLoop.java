package dev.gigstream.outbox;

import dev.gigstream.outbox.Delivery.Delivered;
import dev.gigstream.outbox.Delivery.Failed;
import dev.gigstream.outbox.Delivery.Refused;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The relay's thread: lease, read, send, mark; and a growing pause after a failure of any of them. */
final class RelayLoop {
    private static final Logger log = LoggerFactory.getLogger(RelayLoop.class);
    private static final Duration BACKLOG_PERIOD = Duration.ofSeconds(5);

    private final OutboxStore store;
    private final BatchSender sender;
    private final RelayPolicy policy;
    private final WakeSignal signal;
    private final Lease lease;
    private final HeldKeys held;
    private final RelayMeters meters;
    private final Every backlogPeriod;
    private final Clock clock;
    private volatile Instant lastHeard;
    private Instant nextBatch = Instant.MIN;
    private List<OutboxMessage> unmarked = List.of();
    private int failures;

    RelayLoop(
            OutboxStore store,
            BatchSender sender,
            RelayPolicy policy,
            WakeSignal signal,
            MeterRegistry registry,
            Clock clock) {
        this.store = store;
        this.sender = sender;
        this.policy = policy;
        this.signal = signal;
        this.lease = new Lease(store, policy.leaseTtl(), clock);
        this.held = new HeldKeys(clock, policy.firstDelay(), policy.longestDelay());
        this.meters = new RelayMeters(registry, clock, held);
        this.backlogPeriod = new Every(BACKLOG_PERIOD, clock);
        this.clock = clock;
        this.lastHeard = clock.instant();
    }

    /** Goes on until the signal ends. */
    void run() {
        try {
            while (!signal.isEnded()) {
                Duration pause = step();
                lastHeard = clock.instant();
                rest(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sender.close();
            giveBack();
        }
    }

    /** When its last round ended; each ends, whatever came of it. */
    Instant lastHeard() {
        return lastHeard;
    }

    /** Does one round and tells how long to rest after it. */
    Duration step() {
        try {
            Duration pause = round();
            failures = 0;
            return pause;
        } catch (RuntimeException e) {
            // Store or broker is away: what waits is still there afterwards, so this never ends by itself.
            failures++;
            report(e);
            return Backoff.delay(failures, policy.firstDelay(), policy.longestDelay());
        }
    }

    private Duration round() {
        if (!lease.hold()) {
            rivalIsActive();
            return policy.pollInterval();
        }
        if (backlogPeriod.isDue()) {
            meters.seen(store.backlog());
        }
        sender.open();
        markSent();
        List<OutboxMessage> batch = store.pending(policy.batchSize(), held.waiting());
        if (batch.isEmpty()) {
            return policy.pollInterval();
        }
        nextBatch = clock.instant().plus(policy.batchPeriod());
        publish(batch);
        return Duration.ZERO;
    }

    private void publish(List<OutboxMessage> batch) {
        switch (sender.send(batch)) {
            case Delivered() -> {
                batch.forEach(message -> held.release(message.key()));
                unmarked = batch;
                markSent();
            }
            case Refused(OutboxMessage message, Exception cause) -> {
                meters.failed();
                if (held.isFull()) {
                    throw new IllegalStateException("The broker refuses too many keys", cause);
                }
                int times = held.hold(message.key());
                log.error("{} was refused {} times; its key is held back", message, times, cause);
            }
            case Failed(Exception cause) -> throw new IllegalStateException("The broker takes no messages", cause);
        }
    }

    /** What was sent is marked before anything is read again, or a fault of the store would send it twice. */
    private void markSent() {
        if (!unmarked.isEmpty()) {
            store.markPublished(unmarked);
            meters.published(unmarked.size());
            unmarked = List.of();
        }
    }

    private void rivalIsActive() {
        sender.close();
        unmarked = List.of();
        meters.seen(Backlog.EMPTY);
    }

    private void rest(Duration pause) throws InterruptedException {
        if (failures == 0 && lease.isHeld()) {
            signal.pause(gathering());
            signal.await(pause);
        } else {
            // A call is no reason to try a broken transport, or for another's lease, any sooner.
            signal.pause(pause);
        }
    }

    /** How long to let messages come together, after a batch that went a moment ago. */
    Duration gathering() {
        Instant now = clock.instant();
        // A clock set back must not make it long.
        Duration left = now.isBefore(nextBatch) ? Duration.between(now, nextBatch) : Duration.ZERO;
        return left.compareTo(policy.batchPeriod()) < 0 ? left : policy.batchPeriod();
    }

    private void report(RuntimeException failure) {
        meters.failed();
        if (failures == 1) {
            log.warn("The outbox cannot be relayed; trying until it works", failure);
        } else {
            log.debug("The outbox could not be relayed {} times in a row", failures, failure);
        }
    }

    private void giveBack() {
        try {
            lease.giveBack();
        } catch (RuntimeException e) {
            log.info("The lease was not given back and will run out by itself", e);
        }
    }
}
