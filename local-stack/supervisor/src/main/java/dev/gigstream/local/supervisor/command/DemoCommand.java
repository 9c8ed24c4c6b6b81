package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.daemon.Inspection;
import dev.gigstream.local.supervisor.daemon.StackStatus.Overall;
import dev.gigstream.local.supervisor.home.Home;
import dev.gigstream.local.supervisor.stack.Stack;
import dev.gigstream.local.supervisor.stack.StackPlan;
import dev.gigstream.local.supervisor.stack.StackTool;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

@Command(
        name = "demo",
        description = "Tells an order, a cancellation and a dispute step by step, with each event on its topic.")
final class DemoCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    @Mixin
    private Place place;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = place.home();
        if (new Inspection(home, Clock.systemUTC()).now().state() == Overall.DOWN) {
            throw new Complaint("nothing runs here to be shown: start it with './gigstream up'.");
        }
        StackPlan plan = StackPlan.of(place.root(), home, Stack.portPlan().current(home, System.getenv()));
        if (!plan.urls().containsKey("razorpaySimulator")) {
            throw new Complaint("the demo pays through the simulator, and this stack has real payment keys.");
        }
        StackTool demo = plan.demo();
        return new Foreground(demo.command(Place.java(), arguments), demo.environment(), place.root(), LIMIT).run();
    }
}
