package dev.gigstream.bench.topic;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/** Hands every event of a topic on as soon as it can be read, on a thread of its own. */
public final class Following<T extends SpecificRecord> implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(200);

    private final TopicTail<T> tail;
    private final Consumer<T> listener;
    private final Thread thread;
    private volatile boolean ending;
    private volatile RuntimeException failure;

    private Following(TopicTail<T> tail, Consumer<T> listener) {
        this.tail = tail;
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("following").unstarted(this::follow);
    }

    public static <T extends SpecificRecord> Following<T> start(TopicTail<T> tail, Consumer<T> listener) {
        var following = new Following<>(tail, listener);
        following.thread.start();
        return following;
    }

    /** @throws CompletionException when the topic could not be read any more */
    public void check() {
        if (failure != null) {
            throw new CompletionException(failure);
        }
    }

    private void follow() {
        try (tail) {
            while (!ending) {
                tail.next(LOOK).forEach(told -> listener.accept(told.event()));
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    @Override
    public void close() {
        ending = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
