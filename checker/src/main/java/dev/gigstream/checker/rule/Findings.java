package dev.gigstream.checker.rule;

import java.util.ArrayList;
import java.util.List;

/** What was seen to be wrong: how often, and the first of it. */
public final class Findings {

    private static final int WITNESSES = 10;

    private final List<String> witnesses = new ArrayList<>();
    private long violations;

    public void violation(String witness) {
        violations++;
        if (witnesses.size() < WITNESSES) {
            witnesses.add(witness);
        }
    }

    public void violation(String pattern, Object... parts) {
        violation(pattern.formatted(parts));
    }

    public void violationIf(boolean wrong, String pattern, Object... parts) {
        if (wrong) {
            violation(pattern, parts);
        }
    }

    public long violations() {
        return violations;
    }

    public List<String> witnesses() {
        return List.copyOf(witnesses);
    }
}
