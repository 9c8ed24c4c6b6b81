package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Snapshot;

/** One promise and the program that looks whether it is kept. */
public interface Invariant {

    String id();

    String promise();

    void check(Snapshot snapshot, Findings findings);
}
