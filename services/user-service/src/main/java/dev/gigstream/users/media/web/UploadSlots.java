package dev.gigstream.users.media.web;

import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Bounds the uploads under way, in all and per user, so that slow or greedy ones keep nobody else out. */
final class UploadSlots {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Semaphore all;
    private final int perUser;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    UploadSlots(int all, int perUser) {
        this.all = new Semaphore(all);
        this.perUser = perUser;
    }

    Slot take(String userId) {
        if (!takeOwn(userId)) {
            throw Problem.of(StandardProblem.TOO_MANY_REQUESTS, "Too many uploads at once.")
                    .withRetryAfter(RETRY_AFTER);
        }
        if (!all.tryAcquire()) {
            giveBackOwn(userId);
            throw Problem.of(StandardProblem.UNAVAILABLE, "Too many uploads are under way.")
                    .withRetryAfter(RETRY_AFTER);
        }
        return () -> {
            all.release();
            giveBackOwn(userId);
        };
    }

    private boolean takeOwn(String userId) {
        int now = taken.merge(userId, 1, Integer::sum);
        if (now > perUser) {
            giveBackOwn(userId);
            return false;
        }
        return true;
    }

    private void giveBackOwn(String userId) {
        taken.computeIfPresent(userId, (_, count) -> count == 1 ? null : count - 1);
    }

    /** One upload's place; close it once. */
    interface Slot extends AutoCloseable {

        @Override
        void close();
    }
}
