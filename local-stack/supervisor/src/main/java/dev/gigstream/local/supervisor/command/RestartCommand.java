package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.daemon.StackStatus;
import dev.gigstream.local.supervisor.stack.Stack;
import dev.gigstream.local.supervisor.supervision.Wish;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "restart",
        description = "Stops one process and starts it again, or every application one after the other.")
final class RestartCommand extends WishCommand {

    @Option(names = "--rolling", description = "every application, each when the one before it is back")
    private boolean rolling;

    RestartCommand() {
        super(Wish.RESTART);
    }

    @Override
    List<String> names() throws IOException {
        return rolling
                ? status().processes().stream()
                        .map(StackStatus.Process::name)
                        .filter(Stack::isApplication)
                        .toList()
                : super.names();
    }
}
