package dev.gigstream.model.world;

/** A promise is broken. An error, so that nobody who tries again swallows it. */
public final class Violation extends AssertionError {
    private final String invariant;

    public Violation(String invariant, String what) {
        super(invariant + ": " + what);
        this.invariant = invariant;
    }

    public static void unless(boolean holds, String invariant, String what, Object... details) {
        if (!holds) {
            throw new Violation(invariant, what.formatted(details));
        }
    }

    public String invariant() {
        return invariant;
    }
}
