package dev.gigstream.bench;

import java.util.Arrays;
import java.util.Collection;

/** Order statistics by the nearest-rank method. */
public final class Statistics {
    private Statistics() {}

    public static double median(Collection<Double> values) {
        return quantile(values, 0.5);
    }

    /**
     * The smallest value that at least the share q of all values does not exceed.
     *
     * @throws IllegalArgumentException when there is no value, or q is not in (0, 1]
     */
    public static double quantile(Collection<Double> values, double q) {
        if (values.isEmpty() || q <= 0 || q > 1) {
            throw new IllegalArgumentException("quantile " + q + " of " + values.size() + " values");
        }
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(q * sorted.length) - 1];
    }
}
