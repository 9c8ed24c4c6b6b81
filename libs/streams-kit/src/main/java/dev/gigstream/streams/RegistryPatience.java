package dev.gigstream.streams;

import dev.gigstream.eventing.RegistryUnavailableException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Asks again while the registry is away, because a record must not become a dead letter for that. It gives up before the
 * group would take the thread for dead; the thread is then replaced and the record read again.
 */
final class RegistryPatience {
    private final Duration pause;
    private final int attempts;

    RegistryPatience(Duration pause, int attempts) {
        this.pause = pause;
        this.attempts = attempts;
    }

    <T> T ask(Supplier<T> question) {
        for (int attempt = 1; ; attempt++) {
            try {
                return question.get();
            } catch (RegistryUnavailableException e) {
                if (attempt >= attempts || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause.toMillis()));
            }
        }
    }
}
