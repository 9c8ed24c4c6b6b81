package dev.gigstream.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Several workers that each do their thing again as soon as it is done, as wrk's connections do. */
public final class ClosedLoop {
    private ClosedLoop() {}

    /** A thing that a worker does over and over. */
    @FunctionalInterface
    public interface Work {
        void once() throws Exception;
    }

    /** @throws ExecutionException when one of them failed */
    public static Load run(List<? extends Work> workers, Duration length)
            throws InterruptedException, ExecutionException {
        var start = System.nanoTime();
        var end = start + length.toNanos();
        var all = new ArrayList<Double>();
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
            var loops = workers.stream()
                    .map(worker -> (Callable<List<Double>>) () -> millis(worker, end))
                    .toList();
            for (var ended : threads.invokeAll(loops)) {
                all.addAll(ended.get());
            }
        }
        return Load.of(all, Duration.ofNanos(System.nanoTime() - start));
    }

    private static List<Double> millis(Work work, long end) throws Exception {
        var millis = new ArrayList<Double>();
        for (var begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
            work.once();
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        return millis;
    }
}
