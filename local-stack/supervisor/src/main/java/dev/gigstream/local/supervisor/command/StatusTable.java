package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.daemon.Memory;
import dev.gigstream.local.supervisor.daemon.StackStatus;
import dev.gigstream.local.supervisor.home.Home;
import java.util.OptionalLong;

/** The status as people read it. */
record StatusTable(StackStatus status, Home home) {

    private static final long MEGABYTE = 1024 * 1024;

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Gigstream is " + status.state() + " (" + home.directory() + ")\n");
        if (status.processes().isEmpty()) {
            return text + "";
        }
        text.append("  %-4s %-18s %-10s %8s %6s %9s  %s%n"
                .formatted("wave", "process", "state", "pid", "port", "memory", ""));
        status.processes().forEach(process -> text.append(line(process)));
        return text.append("  %-53s %6d MB%n".formatted("all, with the supervisor", total()))
                .toString();
    }

    private static String line(StackStatus.Process process) {
        return "  %-4d %-18s %-10s %8s %6s %6d MB  %s%n"
                .formatted(
                        process.wave(),
                        process.name(),
                        process.state(),
                        orDash(process.pid()),
                        orDash(process.port()),
                        process.rssBytes() / MEGABYTE,
                        process.detail().lines().findFirst().orElse(""));
    }

    private long total() {
        OptionalLong supervisor = status.supervisorPid();
        long own = supervisor.isPresent() ? Memory.ownResidentBytes(supervisor.getAsLong()) : 0;
        return (own
                        + status.processes().stream()
                                .mapToLong(StackStatus.Process::rssBytes)
                                .sum())
                / MEGABYTE;
    }

    private static String orDash(long number) {
        return number == 0 ? "-" : Long.toString(number);
    }
}
