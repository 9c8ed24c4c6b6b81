package dev.gigstream.local.mongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * One file that two processes never share. Writes run side by side and are committed in groups: who waits for a commit
 * is content with any that began after his write had ended. A commit never sees half a command.
 */
final class CommittedStore implements AutoCloseable {
    private static final int CACHE_MEGABYTES = 24;
    private static final int COMPACT_BELOW_PERCENT = 60;
    private static final int COMPACT_BYTES = 4 * 1024 * 1024;
    private static final long COMPACT_EVERY_SECONDS = 2;
    /** Old chunks are not overwritten at once: a file cut short in the middle of a write still opens. */
    private static final int RETENTION_MILLIS = 2_000;

    private static final int CLOSE_MILLIS = 1_000;

    private final MVStore store;
    private final Lock writing;
    private final Lock committing;
    private final AtomicLong ended = new AtomicLong();
    private long committed;
    private final ScheduledExecutorService housekeeping = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("compaction").factory());

    private CommittedStore(MVStore store) {
        this.store = store;
        var lock = new ReentrantReadWriteLock();
        this.writing = lock.readLock();
        this.committing = lock.writeLock();
    }

    static CommittedStore open(Path directory) throws IOException {
        Files.createDirectories(directory);
        MVStore store = new MVStore.Builder()
                .fileName(directory.resolve("documents.mv").toString())
                .autoCommitDisabled()
                .cacheSize(CACHE_MEGABYTES)
                .open();
        store.setRetentionTime(RETENTION_MILLIS);
        store.setVersionsToKeep(0);
        var committedStore = new CommittedStore(store);
        committedStore.housekeeping.scheduleWithFixedDelay(
                committedStore::compact, COMPACT_EVERY_SECONDS, COMPACT_EVERY_SECONDS, TimeUnit.SECONDS);
        return committedStore;
    }

    MVStore store() {
        return store;
    }

    /** Runs the command and commits it, also when it failed half-way: the half that it did is what readers see. */
    <T> T write(Supplier<T> command) {
        try {
            return running(command);
        } finally {
            commit(ended.incrementAndGet());
        }
    }

    private <T> T running(Supplier<T> command) {
        writing.lock();
        try {
            return command.get();
        } finally {
            writing.unlock();
        }
    }

    private void commit(long mine) {
        committing.lock();
        try {
            if (committed < mine) {
                long all = ended.get();
                store.commit();
                committed = all;
            }
        } finally {
            committing.unlock();
        }
    }

    /** Without its background thread the store only grows; this rewrites what has become sparse. */
    private void compact() {
        committing.lock();
        try {
            store.compact(COMPACT_BELOW_PERCENT, COMPACT_BYTES);
        } finally {
            committing.unlock();
        }
    }

    @Override
    public void close() {
        housekeeping.shutdown();
        committing.lock();
        try {
            store.close(CLOSE_MILLIS);
        } finally {
            committing.unlock();
        }
    }
}
