package dev.gigstream.local.catalogue.entry;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What reviews gave one subject: five counts, of one star first, and when the newest review came. */
public record Stars(List<Long> histogram, Instant newest) {

    private static final int LEVELS = 5;

    public Stars {
        if (histogram.size() != LEVELS) {
            throw new IllegalArgumentException("five counts, not " + histogram.size());
        }
        histogram = List.copyOf(histogram);
    }

    public long count() {
        return histogram.stream().mapToLong(Long::longValue).sum();
    }

    public long sum() {
        long sum = 0;
        for (int i = 0; i < LEVELS; i++) {
            sum += (i + 1) * histogram.get(i);
        }
        return sum;
    }

    public Stars plus(Stars other) {
        Long[] both = new Long[LEVELS];
        Arrays.setAll(both, i -> histogram.get(i) + other.histogram.get(i));
        return new Stars(List.of(both), newest.isAfter(other.newest) ? newest : other.newest);
    }
}
