package dev.gigstream.gigindex.index;

import java.time.Instant;

/** A filling or rebuilding of an index, as operators see it. */
record IndexJob(String kind, State state, Instant startedAt, Instant finishedAt, long records, String failure) {
    enum State {
        NONE,
        RUNNING,
        DONE,
        FAILED
    }

    static IndexJob none() {
        return new IndexJob(null, State.NONE, null, null, 0, null);
    }

    static IndexJob running(String kind, Instant now) {
        return new IndexJob(kind, State.RUNNING, now, null, 0, null);
    }

    IndexJob done(long count, Instant now) {
        return new IndexJob(kind, State.DONE, startedAt, now, count, null);
    }

    IndexJob failed(String cause, Instant now) {
        return new IndexJob(kind, State.FAILED, startedAt, now, records, cause);
    }
}
