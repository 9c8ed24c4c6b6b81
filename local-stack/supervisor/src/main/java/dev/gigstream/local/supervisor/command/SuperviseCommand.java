package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.process.Ports;
import dev.gigstream.local.supervisor.daemon.SupervisorProcess;
import dev.gigstream.local.supervisor.stack.Scale;
import dev.gigstream.local.supervisor.stack.Stack;
import dev.gigstream.local.supervisor.stack.StackPlan;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "supervise", hidden = true, description = "Is the supervisor that up starts.")
final class SuperviseCommand implements Callable<Integer> {

    @Mixin
    private Place place;

    @Option(names = "--port-offset", defaultValue = "0")
    private int portOffset;

    @Option(names = "--only", split = ",")
    private List<String> only = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Ports ports = Stack.portPlan(Scale.of(place.home())).decide(place.home(), portOffset, System.getenv());
        StackPlan plan = StackPlan.of(place.root(), place.home(), ports).only(only);
        new SupervisorProcess(place.home(), plan, System.out).run();
        return 0;
    }
}
