package dev.gigstream.checker.fact;

import java.util.TreeMap;

/** Sums per currency, in whole minor units. */
public final class Amounts {

    private final TreeMap<String, Long> sums = new TreeMap<>();

    public void add(String currency, long amount) {
        sums.merge(currency, amount, Math::addExact);
    }

    public long of(String currency) {
        return sums.getOrDefault(currency, 0L);
    }

    public Iterable<String> currencies() {
        return sums.keySet();
    }

    public boolean isZero() {
        return sums.values().stream().allMatch(sum -> sum == 0);
    }

    @Override
    public String toString() {
        return sums.toString();
    }
}
