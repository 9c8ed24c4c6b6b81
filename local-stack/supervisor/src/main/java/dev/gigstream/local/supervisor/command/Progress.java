package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.daemon.StackStatus;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Prints what changed since the last look, one line per process and step. */
final class Progress {

    private final PrintStream out;
    private final long begun = System.nanoTime();
    private final Map<String, String> seen = new HashMap<>();

    Progress(PrintStream out) {
        this.out = out;
    }

    void show(StackStatus status) {
        status.processes().forEach(this::show);
    }

    /** Takes things as they are: only later changes are news. */
    void remember(StackStatus status) {
        status.processes().forEach(process -> seen.put(process.name(), key(process)));
    }

    String elapsed() {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
        return "%d.%d s".formatted(elapsed.toSeconds(), elapsed.toMillisPart() / 100);
    }

    private void show(StackStatus.Process process) {
        String now = key(process);
        String text = text(process);
        if (!now.equals(seen.put(process.name(), now)) && !text.isEmpty()) {
            out.printf("  %d  %-18s %s%n", process.wave(), process.name(), text);
        }
    }

    private static String failure(StackStatus.Process process) {
        return switch (process.failures()) {
            case 0 -> "";
            case 1 -> "FAILED: " + process.detail();
            default -> "failed again";
        };
    }

    private static String key(StackStatus.Process process) {
        return process.state() + process.detail() + process.failures();
    }

    private String text(StackStatus.Process process) {
        return switch (process.state()) {
            case WAITING, PREPARING, STARTING -> process.detail();
            case UP -> "ready after " + elapsed();
            case DONE -> "done after " + elapsed();
            case UNHEALTHY -> process.detail();
            case DOWN -> failure(process);
            case STOPPING -> "stops";
            case STOPPED -> "stopped";
        };
    }
}
