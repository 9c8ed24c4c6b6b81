package dev.gigstream.model;

import dev.gigstream.model.world.Doubles;
import dev.gigstream.model.world.Tally;
import dev.gigstream.model.world.Violation;
import java.util.Optional;

/** The story of one seed, step after step, with a rest now and then. */
final class Run {
    private static final int REST_EVERY = 2_000;

    private final long seed;
    private final World world;
    private long steps;

    Run(long seed, Doubles doubles) {
        this.seed = seed;
        this.world = new World(seed, doubles);
    }

    /** Goes on for so many steps, or ends with what was broken and how to see it again. */
    Run go(long howMany) {
        try {
            for (long end = steps + howMany; steps < end; ) {
                world.step();
                steps++;
                if (steps % REST_EVERY == 0) {
                    world.rest();
                }
            }
            return this;
        } catch (Violation | RuntimeException e) {
            throw new AssertionError(report(e), e);
        }
    }

    /** The invariant that is broken within so many steps; another failure counts by its name. */
    Optional<String> brokenWithin(long howMany) {
        try {
            go(howMany);
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(
                    e.getCause() instanceof Violation violation
                            ? violation.invariant()
                            : e.getCause().getClass().getSimpleName());
        }
    }

    Tally tally() {
        return world.tally();
    }

    /** Equal for equal stories. */
    long fingerprint() {
        return world.history().fingerprint();
    }

    private String report(Throwable e) {
        return """
                %s
                seed %d, step %d; the last steps:
                %s
                again: mvn test -pl model-test -am -Dtest=ModelTest -Dsurefire.failIfNoSpecifiedTests=false \
                -Dmodel.seed=%d -Dmodel.steps=%d""".formatted(e, seed, steps, world.history(), seed, (steps / REST_EVERY + 1) * REST_EVERY);
    }
}
