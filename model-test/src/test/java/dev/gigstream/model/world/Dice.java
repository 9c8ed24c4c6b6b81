package dev.gigstream.model.world;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** The only source of chance: the same seed throws the same. */
public final class Dice {
    private final Random random;

    public Dice(long seed) {
        random = new Random(seed);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    public <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** From one unit to as many as given. */
    public Duration upTo(Duration most, Duration unit) {
        return unit.multipliedBy(1 + random.nextLong(most.dividedBy(unit)));
    }
}
