package dev.gigstream.payments.worker;

import dev.gigstream.service.Pulse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes stored work and does it, so much at a time; at once when woken, and every second what else is due. Whoever dies
 * at it leaves the work where it is, for the next one after its lease.
 */
final class Lane<T> {

    private static final Logger log = LoggerFactory.getLogger(Lane.class);
    private static final long LOOK_EVERY_MILLIS = 1000;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(12);

    private final String name;
    private final int width;
    private final IntFunction<List<T>> claim;
    private final Consumer<T> work;
    private final Pulse pulse;
    private final Semaphore places;
    private final BlockingQueue<WorkWaits> signals = new ArrayBlockingQueue<>(1);
    private volatile boolean running;
    private Thread thread;

    Lane(String name, int width, IntFunction<List<T>> claim, Consumer<T> work, Pulse pulse) {
        this.name = name;
        this.width = width;
        this.claim = claim;
        this.work = work;
        this.pulse = pulse;
        this.places = new Semaphore(width);
    }

    /** One signal stands for any amount of work, so it does not matter when there is one already. */
    void wake() {
        signals.offer(new WorkWaits());
    }

    void start() {
        running = true;
        pulse.beat();
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    /** Waits for what is under way, as long as that takes no more than a call's time limit. */
    void stop() {
        running = false;
        wake();
        try {
            // Not interrupted: that would break the connection of a claim that is under way.
            if (!thread.join(STOP_WITHIN) || !places.tryAcquire(width, STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("{} did not end in time; what is under way is begun again after its lease", name);
            } else {
                places.release(width);
            }
            pulse.ends();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try {
                places.acquire();
                int free = 1 + places.drainPermits();
                int taken = begin(free);
                pulse.beat();
                if (running && taken < free) {
                    signals.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /** What was taken is this lane's to do, also when it is more than was asked for: the rest begins as places get free. */
    private int begin(int free) throws InterruptedException {
        List<T> taken = claimed(free);
        places.release(Math.max(0, free - taken.size()));
        taken.stream().limit(free).forEach(this::start);
        for (T more : taken.subList(Math.min(free, taken.size()), taken.size())) {
            places.acquire();
            start(more);
        }
        return taken.size();
    }

    private void start(T item) {
        Thread.ofVirtual().name(name + "-work").start(() -> doNow(item));
    }

    private List<T> claimed(int free) {
        try {
            return claim.apply(free);
        } catch (RuntimeException e) {
            // The database is away: work stays where it is until the next look.
            log.warn("{} cannot be read: {}", name, e.toString());
            return List.of();
        }
    }

    private void doNow(T item) {
        try {
            work.accept(item);
        } catch (RuntimeException e) {
            log.warn("{}: {} is tried again", name, item, e);
        } finally {
            places.release();
        }
    }
}
