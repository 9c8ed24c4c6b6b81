package dev.gigstream.edge.limit;

/** A token bucket: so many at once, so many a second in the long run. */
record Limit(int burst, double perSecond) {
    Limit {
        if (burst < 1 || perSecond <= 0) {
            throw new IllegalArgumentException("A limit lets something through: " + burst + ", " + perSecond);
        }
    }

    long nanosPerRequest() {
        return Math.max(1, Math.round(1_000_000_000 / perSecond));
    }
}
