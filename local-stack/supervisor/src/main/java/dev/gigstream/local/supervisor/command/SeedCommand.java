package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.daemon.Inspection;
import dev.gigstream.local.supervisor.daemon.StackStatus.Overall;
import dev.gigstream.local.supervisor.home.Home;
import dev.gigstream.local.supervisor.stack.Stack;
import dev.gigstream.local.supervisor.stack.StackPlan;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

@Command(name = "seed", description = "Fills the running stack with made-up gigs: --gigs N.")
final class SeedCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofHours(1);

    @Mixin
    private Place place;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = place.home();
        if (new Inspection(home, Clock.systemUTC()).now().state() == Overall.DOWN) {
            throw new Complaint("nothing runs here to be filled: start it with './gigstream up'.");
        }
        StackPlan plan = StackPlan.of(place.root(), home, Stack.portPlan().current(home, System.getenv()));
        return new Foreground(
                        plan.catalogue().seed(Place.java(), arguments),
                        plan.catalogue().environment(),
                        place.root(),
                        LIMIT)
                .run();
    }
}
