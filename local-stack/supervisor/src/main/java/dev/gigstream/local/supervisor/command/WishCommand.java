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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks the supervisor for something about a process and waits until it is so. */
abstract sealed class WishCommand implements Callable<Integer> permits RestartCommand, StopCommand, StartCommand {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final Wish wish;

    @Mixin
    private Place place;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "a process, as status names it")
    private String name;

    WishCommand(Wish wish) {
        this.wish = wish;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (new Inspection(place.home(), Clock.systemUTC()).supervisorPid().isEmpty()) {
            throw new Complaint("nothing runs here: start it with './gigstream up'.");
        }
        for (String each : names()) {
            fulfil(each);
        }
        return 0;
    }

    /** The processes that are meant. */
    List<String> names() throws IOException {
        if (name == null) {
            throw new Complaint("which process? './gigstream status' names them.");
        }
        return List.of(name);
    }

    final StackStatus status() throws IOException {
        return new Inspection(place.home(), Clock.systemUTC()).now();
    }

    private void fulfil(String process) throws IOException, InterruptedException {
        long before = find(process).pid();
        Path request = new Requests(place.home().requests()).leave(wish, process);
        boolean fulfilled =
                Patience.of(LIMIT).until(() -> !Files.exists(request) && isFulfilled(find(process), before));
        if (!fulfilled) {
            throw new Complaint(process + " is " + find(process).state() + "; see './gigstream logs " + process + "'.");
        }
        System.out.println(process + " is " + find(process).state());
    }

    private boolean isFulfilled(StackStatus.Process process, long before) {
        return switch (wish) {
            case START -> process.state() == State.UP;
            case STOP -> process.state() == State.STOPPED;
            case RESTART -> process.state() == State.UP && process.pid() != before;
        };
    }

    private StackStatus.Process find(String wanted) throws IOException {
        StackStatus status = status();
        return status.processes().stream()
                .filter(process -> process.name().equals(wanted) && !process.task())
                .findFirst()
                .orElseThrow(() -> new Complaint("there is no process '" + wanted + "'; there are "
                        + status.processes().stream()
                                .map(StackStatus.Process::name)
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
