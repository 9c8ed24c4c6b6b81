package dev.gigstream.gigindex.index;

import dev.gigstream.gigindex.index.GigIndices.IndexState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Creates the first index, fills what was left half filled, and rebuilds on demand; one such job at a time. */
final class IndexKeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    private final GigIndices indices;
    private final IndexFill fill;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService jobs = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("index-keeper").daemon().factory());
    private volatile IndexJob last = IndexJob.none();
    private volatile boolean running;

    IndexKeeper(GigIndices indices, IndexFill fill, Clock clock) {
        this.indices = indices;
        this.fill = fill;
        this.clock = clock;
    }

    /**
     * Makes sure that an index answers and was filled.
     *
     * @return the write aliases of every index
     */
    List<String> ensure() {
        SortedMap<Integer, IndexState> all = indices.all();
        if (all.values().stream().noneMatch(IndexState::answers)) {
            indices.create(all.isEmpty() ? 1 : all.lastKey() + 1, true);
            all = indices.all();
        }
        all.values().stream()
                .filter(it -> it.answers() && !it.complete())
                .findFirst()
                .ifPresent(it -> start("fill", () -> complete(it.name())));
        return all.values().stream().map(it -> GigIndices.writeAlias(it.name())).toList();
    }

    /** Fills a new index beside the one that answers, then swaps; false when a job is running already. */
    boolean rebuild() {
        return start("rebuild", this::replace);
    }

    IndexJob lastJob() {
        return last;
    }

    private long replace() {
        SortedMap<Integer, IndexState> all = indices.all();
        all.values().stream().filter(it -> !it.answers()).forEach(it -> indices.drop(it.name()));
        int number = all.isEmpty() ? 1 : all.lastKey() + 1;
        if (!indices.create(number, false)) {
            throw new IllegalStateException(GigIndices.name(number) + " is being filled by another instance");
        }
        long records = complete(GigIndices.name(number));
        indices.answerFrom(GigIndices.name(number));
        all.values().stream().filter(IndexState::answers).forEach(it -> indices.drop(it.name()));
        return records;
    }

    private long complete(String index) {
        long records = fill.fill(GigIndices.writeAlias(index));
        indices.markComplete(index);
        return records;
    }

    private boolean start(String kind, Work work) {
        if (!busy.compareAndSet(false, true)) {
            return false;
        }
        last = IndexJob.running(kind, clock.instant());
        jobs.execute(() -> run(work));
        return true;
    }

    private void run(Work work) {
        Instant began = clock.instant();
        try {
            long records = work.run();
            last = last.done(records, clock.instant());
            LOG.info("Index {} done: {} records since {}", last.kind(), records, began);
        } catch (RuntimeException e) {
            last = last.failed(e.toString(), clock.instant());
            LOG.warn("Index {} failed and can be started again: {}", last.kind(), e.toString());
        } finally {
            busy.set(false);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        jobs.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A job's steps; answers how many records it read. */
    private interface Work {
        long run();
    }
}
