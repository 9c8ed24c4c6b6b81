package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.process.Ports;
import dev.gigstream.local.supervisor.daemon.Inspection;
import dev.gigstream.local.supervisor.daemon.StackStatus;
import dev.gigstream.local.supervisor.daemon.StackStatus.Overall;
import dev.gigstream.local.supervisor.daemon.SupervisorProcess;
import dev.gigstream.local.supervisor.home.Home;
import dev.gigstream.local.supervisor.stack.Scale;
import dev.gigstream.local.supervisor.stack.Stack;
import dev.gigstream.local.supervisor.stack.StackPlan;
import dev.gigstream.local.supervisor.supervision.Strays;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Starts everything and waits until it is healthy.")
final class UpCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofMinutes(12);
    private static final int FAILURES_TO_GIVE_UP = 3;

    @Mixin
    private Place place;

    @Option(names = "--foreground", description = "stay in this terminal; Ctrl-C stops the stack")
    private boolean foreground;

    @Option(
            names = "--port-offset",
            defaultValue = "${env:GIGSTREAM_PORT_OFFSET:-0}",
            description = "added to every default port, for a second stack")
    private int portOffset;

    @Option(names = "--only", split = ",", paramLabel = "NAME", description = "just these and what they need")
    private List<String> only = List.of();

    @Option(
            names = "--replicas",
            description = "instances of each application, for more than one machine's worth of failures")
    private Integer replicas;

    @Option(names = "--brokers", description = "1, or 3 of which one may be away")
    private Integer brokers;

    @Option(names = "--force", description = "start even when memory or disk look too small")
    private boolean force;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = place.home();
        Inspection inspection = new Inspection(home, Clock.systemUTC());
        if (inspection.supervisorPid().isPresent()) {
            return attach(home, inspection);
        }
        home.create();
        Scale scale = Scale.wanted(home, replicas, brokers);
        scale.keep(home);
        Ports ports = Stack.portPlan(scale).decide(home, portOffset, System.getenv());
        StackPlan plan = StackPlan.of(place.root(), home, ports).only(only);
        List<String> alreadyRunning = new Strays(home.directory()).alive();
        new Preflight(plan, home, alreadyRunning, force).check();
        if (!alreadyRunning.isEmpty()) {
            System.out.println("Still running from before, kept when healthy: " + String.join(", ", alreadyRunning));
        }
        Files.deleteIfExists(home.snapshot());
        return foreground ? stay(home, plan) : detach(home, inspection, plan);
    }

    private int attach(Home home, Inspection inspection) throws IOException, InterruptedException {
        StackStatus status = inspection.now();
        System.out.println("Gigstream runs already (" + status.state() + ").");
        if (status.state() == Overall.STARTING) {
            return follow(home, inspection, currentPlan(home), () -> true);
        }
        Welcome.print(System.out, currentPlan(home), home);
        return 0;
    }

    private int stay(Home home, StackPlan plan) throws IOException, InterruptedException {
        new SupervisorProcess(home, plan, System.out).run();
        return 0;
    }

    private int detach(Home home, Inspection inspection, StackPlan plan) throws IOException, InterruptedException {
        System.out.println("Starting Gigstream in " + home.directory());
        List<String> arguments =
                new ArrayList<>(List.of("supervise", "--home", home.directory().toString()));
        arguments.addAll(List.of("--port-offset", Integer.toString(portOffset)));
        if (!only.isEmpty()) {
            arguments.addAll(List.of("--only", String.join(",", only)));
        }
        Process supervisor = new DetachedSupervisor(home).start(arguments);
        return follow(home, inspection, plan, supervisor::isAlive);
    }

    private int follow(Home home, Inspection inspection, StackPlan plan, Alive alive)
            throws IOException, InterruptedException {
        Progress progress = new Progress(System.out);
        boolean settled = Patience.of(LIMIT).until(() -> {
            progress.show(inspection.now());
            return !alive.yes() || isSettled(inspection.now());
        });
        StackStatus status = inspection.now();
        if (status.state() == Overall.UP) {
            System.out.println("Gigstream is up after " + progress.elapsed() + ".");
            Welcome.print(System.out, plan, home);
            return 0;
        }
        throw new Complaint(trouble(home, status, settled, alive.yes()));
    }

    private static boolean isSettled(StackStatus status) {
        return status.state() == Overall.UP
                || status.processes().stream().anyMatch(process -> process.failures() >= FAILURES_TO_GIVE_UP);
    }

    private static String trouble(Home home, StackStatus status, boolean settled, boolean alive) throws IOException {
        if (!alive) {
            return "the supervisor ended; the end of " + home.log("supervisor") + ":\n  "
                    + String.join("\n  ", LogTail.of(home.log("supervisor"), 15));
        }
        String names = status.processes().stream()
                .filter(process -> !process.state().satisfiesNeeds())
                .map(process -> process.name() + " (" + process.state() + ")")
                .collect(Collectors.joining(", "));
        return (settled ? "not everything starts" : "not everything was ready in time") + ": " + names
                + "; it goes on trying. See './gigstream status' and './gigstream logs NAME', or end it with './gigstream down'.";
    }

    private StackPlan currentPlan(Home home) throws IOException {
        return StackPlan.of(place.root(), home, Stack.portPlan().current(home, System.getenv()));
    }

    @FunctionalInterface
    private interface Alive {
        boolean yes();
    }
}
