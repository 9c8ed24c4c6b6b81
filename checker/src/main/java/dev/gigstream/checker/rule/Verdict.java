package dev.gigstream.checker.rule;

import java.util.List;

/** What came of checking one invariant. */
public record Verdict(String id, String promise, long violations, List<String> witnesses) {

    public boolean holds() {
        return violations == 0;
    }
}
