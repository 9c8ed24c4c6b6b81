package dev.gigstream.checker;

import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.read.Settings;
import dev.gigstream.checker.read.SnapshotReader;
import dev.gigstream.checker.read.UnreadableException;
import dev.gigstream.checker.rule.Invariants;
import java.time.Clock;
import java.util.List;

/**
 * Reads stores and topics of a running marketplace by itself and says which promises are broken. Ends with 0 when none is,
 * 1 when some are, 2 when something could not be read.
 */
public final class Checker {

    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;

    private Checker() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            Snapshot snapshot = new SnapshotReader(new Settings(System.getenv()), Clock.systemUTC()).read();
            Report report = new Report(Invariants.check(snapshot), snapshot.extent());
            if (arguments.contains("--json")) {
                System.out.println(report.json());
            } else {
                report.print(System.out);
            }
            return report.isClean() ? 0 : BROKEN;
        } catch (UnreadableException e) {
            System.err.println(
                    "gigstream: cannot read " + e.getMessage() + "; is everything up? See './gigstream status'.");
            return UNREADABLE;
        }
    }
}
