package dev.gigstream.auth.fakes;

import dev.gigstream.auth.attempt.AttemptKey;
import dev.gigstream.auth.attempt.Tallies;
import dev.gigstream.auth.attempt.Tally;
import java.util.HashMap;
import java.util.Map;

public final class MemoryTallies implements Tallies {

    private final Map<AttemptKey, Tally> byKey = new HashMap<>();

    @Override
    public Tally lock(AttemptKey key) {
        return byKey.getOrDefault(key, Tally.NONE);
    }

    @Override
    public void save(AttemptKey key, Tally tally) {
        byKey.put(key, tally);
    }

    @Override
    public void remove(AttemptKey key) {
        byKey.remove(key);
    }
}
