package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.DeadLetter;
import dev.gigstream.checker.fact.Snapshot;
import java.util.Objects;
import java.util.stream.Stream;

/** E5: of each dead letter it is known where it came from and why it is dead. */
final class TraceableDeadLetters implements Invariant {

    @Override
    public String id() {
        return "E5";
    }

    @Override
    public String promise() {
        return "dead letters carry topic, partition, offset and cause";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        for (DeadLetter letter : snapshot.deadLetters()) {
            boolean traceable = Stream.of(letter.originTopic(), letter.originPartition(), letter.originOffset())
                    .allMatch(Objects::nonNull);
            findings.violationIf(!traceable, "%s does not say where it came from", letter.place());
            findings.violationIf(
                    !letter.mark() && letter.cause() == null, "%s does not say why it is dead", letter.place());
        }
    }
}
