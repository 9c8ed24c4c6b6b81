package dev.gigstream.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Begins things at a steady rate, however slowly they are answered: who is late makes nobody else come later. */
public final class OpenLoop {
    private OpenLoop() {}

    /** One of many things to do; how long it took counts from the moment in which it was due. */
    @FunctionalInterface
    public interface Task {
        void run(int number, long dueNanos) throws Exception;
    }

    /**
     * Returns once all of them ended.
     *
     * @throws ExecutionException when one of them failed
     */
    public static void run(int perSecond, int count, Task task) throws InterruptedException, ExecutionException {
        var period = Duration.ofSeconds(1).toNanos() / perSecond;
        var begun = new ArrayList<Future<Void>>(count);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = System.nanoTime();
            for (var number = 0; number < count; number++) {
                var mine = number;
                var due = start + number * period;
                awaitNanos(due);
                begun.add(workers.submit(() -> {
                    task.run(mine, due);
                    return null;
                }));
            }
        }
        for (var ended : begun) {
            ended.get();
        }
    }

    private static void awaitNanos(long due) throws InterruptedException {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
