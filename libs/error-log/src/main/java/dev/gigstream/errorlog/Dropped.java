package dev.gigstream.errorlog;

import java.util.concurrent.atomic.AtomicLong;

/** How many records were given up, by the reason; the one loss that there is, so it is counted. */
enum Dropped {
    /** They came faster than they could be written to the disk. */
    MEMORY,
    /** The buffer on the disk was full, because the broker was away for long. */
    DISK,
    /** They could not be written or read, or the broker refused them. */
    REFUSED;

    /** Of all applications of this process; there is one. */
    private final AtomicLong count = new AtomicLong();

    void one() {
        count.incrementAndGet();
    }

    long count() {
        return count.get();
    }
}
