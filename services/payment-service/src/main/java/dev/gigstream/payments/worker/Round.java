package dev.gigstream.payments.worker;

import dev.gigstream.service.Pulse;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one thing again and again on a thread of its own, so that a long round holds up no other; a failed one is tried anew. */
final class Round {
    private static final Logger log = LoggerFactory.getLogger(Round.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(12);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private final Pulse pulse;
    private final BlockingQueue<Boolean> end = new ArrayBlockingQueue<>(1);
    private Thread thread;

    Round(String name, Duration pause, Runnable work, Pulse pulse) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        this.pulse = pulse;
    }

    void start() {
        end.clear();
        pulse.beat();
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    /** Lets a round that is under way come to its end. */
    void stop() {
        end.offer(true);
        try {
            if (!thread.join(STOP_WITHIN)) {
                log.warn("{} did not end in time; what it has not done is done after the next start", name);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        pulse.ends();
    }

    private void run() {
        try {
            while (end.poll(pause.toMillis(), TimeUnit.MILLISECONDS) == null) {
                goRound();
                pulse.beat();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void goRound() {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.warn("{} failed and is tried again", name, e);
        }
    }
}
