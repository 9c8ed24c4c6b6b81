package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.daemon.Inspection;
import dev.gigstream.local.supervisor.daemon.Requests;
import dev.gigstream.local.supervisor.daemon.StackStatus;
import dev.gigstream.local.supervisor.supervision.State;
import dev.gigstream.local.supervisor.supervision.Wish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks the supervisor for something about one process and waits until it is so. */
abstract sealed class WishCommand implements Callable<Integer> permits RestartCommand, StopCommand, StartCommand {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final Wish wish;

    @Mixin
    private Place place;

    @Parameters(paramLabel = "NAME", description = "a process, as status names it")
    private String name;

    WishCommand(Wish wish) {
        this.wish = wish;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Inspection inspection = new Inspection(place.home(), Clock.systemUTC());
        if (inspection.supervisorPid().isEmpty()) {
            throw new Complaint("nothing runs here: start it with './gigstream up'.");
        }
        long before = find(inspection).pid();
        Path request = new Requests(place.home().requests()).leave(wish, name);
        boolean fulfilled =
                Patience.of(LIMIT).until(() -> !Files.exists(request) && isFulfilled(find(inspection), before));
        if (!fulfilled) {
            throw new Complaint(name + " is " + find(inspection).state() + "; see './gigstream logs " + name + "'.");
        }
        System.out.println(name + " is " + find(inspection).state());
        return 0;
    }

    private boolean isFulfilled(StackStatus.Process process, long before) {
        return switch (wish) {
            case START -> process.state() == State.UP;
            case STOP -> process.state() == State.STOPPED;
            case RESTART -> process.state() == State.UP && process.pid() != before;
        };
    }

    private StackStatus.Process find(Inspection inspection) throws IOException {
        StackStatus status = inspection.now();
        return status.processes().stream()
                .filter(process -> process.name().equals(name) && !process.task())
                .findFirst()
                .orElseThrow(() -> new Complaint("there is no process '" + name + "'; there are "
                        + status.processes().stream()
                                .map(StackStatus.Process::name)
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
