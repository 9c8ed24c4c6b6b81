package dev.gigstream.local.supervisor.supervision;

import java.io.PrintStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** The supervisor's own log: one line per event, with the process it is about. */
public record Journal(PrintStream out, Clock clock) {

    void say(String process, String what) {
        out.println(clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + process + ": " + what);
    }
}
