package dev.gigstream.gigs.gig;

/** Both ends included. */
public record Range(long min, long max) {

    public Range {
        if (min > max) {
            throw new IllegalArgumentException(min + " is above " + max);
        }
    }

    public boolean holds(long value) {
        return value >= min && value <= max;
    }

    @Override
    public String toString() {
        return min + " to " + max;
    }
}
