package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.daemon.Inspection;
import dev.gigstream.local.supervisor.daemon.StackStatus;
import dev.gigstream.local.supervisor.home.Home;
import dev.gigstream.local.supervisor.supervision.Strays;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** Ends a stack: by its supervisor when there is one, else what a killed supervisor left behind. */
record Stopping(Home home, PrintStream out) {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    /** Whether there was anything to stop. */
    boolean stop() throws IOException, InterruptedException {
        Inspection inspection = new Inspection(home, Clock.systemUTC());
        OptionalLong supervisor = inspection.supervisorPid();
        if (supervisor.isPresent()) {
            askToEnd(supervisor.getAsLong(), inspection);
        }
        Strays strays = new Strays(home.directory());
        boolean leftBehind = !strays.alive().isEmpty();
        strays.endAllBut(List.of(), names -> out.println("  stopped " + names));
        return supervisor.isPresent() || leftBehind;
    }

    private void askToEnd(long pid, Inspection inspection) throws IOException, InterruptedException {
        Progress progress = new Progress(out);
        progress.remember(inspection.now());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        boolean ended = Patience.of(LIMIT).until(() -> {
            StackStatus status = inspection.now();
            if (status.supervisorPid().isPresent()) {
                progress.show(status);
            }
            return status.supervisorPid().isEmpty();
        });
        if (!ended) {
            throw new Complaint("the supervisor (pid " + pid + ") does not end; see " + home.log("supervisor")
                    + ", and when nothing moves there, end it with 'kill -9 " + pid
                    + "' and run './gigstream down' again.");
        }
    }
}
