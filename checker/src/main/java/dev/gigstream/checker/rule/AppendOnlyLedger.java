package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Grant;
import dev.gigstream.checker.fact.Snapshot;
import java.util.List;
import java.util.Set;

/** M4: asks the database what the service's role may do, and whether the tables refuse a change by anybody. */
final class AppendOnlyLedger implements Invariant {

    private static final Set<String> ALLOWED = Set.of("INSERT", "SELECT");
    private static final List<String> TABLES = List.of("posting", "entry");

    @Override
    public String id() {
        return "M4";
    }

    @Override
    public String promise() {
        return "the ledger is append-only: the application's role may only INSERT and SELECT";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        for (Grant grant : snapshot.ledger().grants()) {
            findings.violationIf(
                    !ALLOWED.contains(grant.privilege()),
                    "role %s may %s ledger.%s",
                    grant.role(),
                    grant.privilege(),
                    grant.table());
        }
        for (String table : TABLES) {
            findings.violationIf(
                    !snapshot.ledger().guards().contains(table), "nothing refuses a change of ledger.%s", table);
        }
    }
}
