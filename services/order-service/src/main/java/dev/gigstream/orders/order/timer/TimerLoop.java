package dev.gigstream.orders.order.timer;

import dev.gigstream.orders.order.Alarm;
import dev.gigstream.orders.order.FiringTimers;
import dev.gigstream.service.Pulse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The thread that wakes when an order's time comes. It sleeps until the next timer that is stored or was just set here,
 * and no longer than a moment, because another instance may have set an earlier one. Nothing of a timer is kept in
 * memory, so none is lost with the process.
 */
final class TimerLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TimerLoop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final FiringTimers firing;
    private final Alarm alarm;
    private final Clock clock;
    private final Duration longestSleep;
    private final TimerMeters meters;
    private final Pulse pulse;
    private volatile boolean running;
    private Thread thread;

    TimerLoop(FiringTimers firing, Alarm alarm, Clock clock, Duration longestSleep, TimerMeters meters, Pulse pulse) {
        this.firing = firing;
        this.alarm = alarm;
        this.clock = clock;
        this.longestSleep = longestSleep;
        this.meters = meters;
        this.pulse = pulse;
    }

    @Override
    public synchronized void start() {
        running = true;
        pulse.beat();
        thread = Thread.ofVirtual().name("order-timers").start(this::run);
    }

    /** Lets a round that is under way come to its end. */
    @Override
    public synchronized void stop() {
        running = false;
        alarm.set(Instant.MIN);
        try {
            if (!thread.join(STOP_WITHIN)) {
                log.warn("The timers are still busy; what they have not done is done after the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pulse.ends();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (running) {
                Instant next = round();
                pulse.beat();
                alarm.await(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Instant round() {
        Instant latest = clock.instant().plus(longestSleep);
        try {
            Instant next = firing.fireAll(latest).orElse(latest);
            meters.look();
            return next;
        } catch (RuntimeException e) {
            log.warn("The timers of orders cannot be looked at; trying until it works", e);
            return clock.instant().plus(AFTER_FAILURE);
        }
    }
}
