package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.daemon.Inspection;
import dev.gigstream.local.supervisor.daemon.StackStatus.Overall;
import dev.gigstream.local.supervisor.home.Home;
import dev.gigstream.local.supervisor.stack.Stack;
import dev.gigstream.local.supervisor.stack.StackPlan;
import dev.gigstream.local.supervisor.stack.StackTool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** A command of the data tools, which know its options; it works where the person is, so that files land there. */
abstract sealed class DataCommand implements Callable<Integer> {

    /** Following a topic has no end of its own. */
    private static final Duration LIMIT = Duration.ofDays(365);

    @Mixin
    private Place place;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec specification;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Command(name = "topics", description = "Lists the topics, who writes them and how much there is: --json, --all.")
    static final class Topics extends DataCommand {
        @Override
        List<String> withoutStack() {
            return List.of("--offline");
        }
    }

    @Command(
            name = "tail",
            description = "Prints a topic's records as they come: TOPIC [--key KEY] [--from-beginning|…] [--limit N].")
    static final class Tail extends DataCommand {}

    @Command(name = "export", description = "Writes a topic to files: TOPIC --format parquet|jsonl [--to DIR].")
    static final class Export extends DataCommand {}

    /** What to add where nothing runs. */
    List<String> withoutStack() {
        if (arguments.contains("--help")) {
            return List.of();
        }
        throw new Complaint("nothing runs here to be read: start it with './gigstream up'.");
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = place.home();
        List<String> words = new ArrayList<>(List.of(specification.name()));
        words.addAll(arguments);
        if (new Inspection(home, Clock.systemUTC()).now().state() == Overall.DOWN) {
            words.addAll(withoutStack());
        }
        StackTool tools = StackPlan.of(place.root(), home, Stack.portPlan().current(home, System.getenv()))
                .dataTools();
        return new Foreground(
                        tools.command(Place.java(), words),
                        tools.environment(),
                        Path.of("").toAbsolutePath(),
                        LIMIT)
                .run();
    }
}
