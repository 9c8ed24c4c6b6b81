package dev.gigstream.eventing;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Learns the schemas an application writes and reads while it starts, so that its first request does not pay for them
 * and a registry that leaves later is not missed. The start neither waits for it nor fails with it.
 */
final class EventWarmUp implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(EventWarmUp.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final EventCodec codec;
    private final Queue<EventType> cold;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    EventWarmUp(EventCodec codec, List<EventType> declared, String application) {
        this.codec = codec;
        Set<EventType> types = new LinkedHashSet<>(declared);
        types.addAll(TopicCatalogue.eventsOf(application));
        this.cold = new ConcurrentLinkedQueue<>(types);
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        Thread.ofVirtual().name("event-warm-up").start(() -> run(stopped));
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /** Whether every schema is known. */
    boolean isFinished() {
        return cold.isEmpty();
    }

    private void run(CountDownLatch end) {
        try {
            do {
                cold.removeIf(this::isWarm);
            } while (!cold.isEmpty() && !end.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isWarm(EventType type) {
        try {
            codec.warmUp(type);
            return true;
        } catch (RegistryUnavailableException | MalformedEventException e) {
            log.debug("Schema of {} is not known yet", type.topic(), e);
            return false;
        }
    }
}
