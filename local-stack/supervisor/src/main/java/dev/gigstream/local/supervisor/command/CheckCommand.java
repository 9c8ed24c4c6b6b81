package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.daemon.Inspection;
import dev.gigstream.local.supervisor.daemon.StackStatus;
import dev.gigstream.local.supervisor.daemon.StackStatus.Overall;
import dev.gigstream.local.supervisor.home.Home;
import dev.gigstream.local.supervisor.stack.Stack;
import dev.gigstream.local.supervisor.stack.StackPlan;
import dev.gigstream.local.supervisor.stack.StackTool;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        description = "Reads the stores and topics of the running stack and says which promises are broken.",
        footer = "Ends with 0 when none is, 1 when some are, 2 when something cannot be read.")
final class CheckCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofMinutes(15);

    @Mixin
    private Place place;

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = place.home();
        StackStatus status = new Inspection(home, Clock.systemUTC()).now();
        if (status.state() == Overall.DOWN) {
            throw new Complaint("nothing runs here to be checked: start it with './gigstream up'.");
        }
        StackPlan plan = StackPlan.of(place.root(), home, Stack.portPlan().current(home, System.getenv()));
        StackTool checker = plan.checker().with("GIGSTREAM_PROCESSES", processes(status));
        List<String> arguments = json ? List.of("--json") : List.of();
        return new Foreground(checker.command(Place.java(), arguments), checker.environment(), place.root(), LIMIT)
                .run();
    }

    private static String processes(StackStatus status) {
        return status.processes().stream()
                .filter(process -> process.pid() != 0)
                .map(CheckCommand::process)
                .collect(Collectors.joining(","));
    }

    private static String process(StackStatus.Process process) {
        boolean isApplication = Stack.isApplication(process.name());
        String name = isApplication ? Stack.programOf(process.name()) : process.name();
        return "%s:%d:%d:%s".formatted(name, process.pid(), process.port(), isApplication ? "application" : "server");
    }
}
