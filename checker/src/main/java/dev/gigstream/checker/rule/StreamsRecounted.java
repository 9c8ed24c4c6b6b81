package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Snapshot;

/** S2, for what is not an invariant of its own already. */
final class StreamsRecounted implements Invariant {

    @Override
    public String id() {
        return "S2";
    }

    @Override
    public String promise() {
        return "each Streams store = a batch recount of its input topics";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        new DocumentsRecounted().check(snapshot, findings);
        new FiguresRecounted(snapshot).check(findings);
    }
}
