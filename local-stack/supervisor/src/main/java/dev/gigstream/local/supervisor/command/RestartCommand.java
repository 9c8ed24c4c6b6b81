package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.supervision.Wish;
import picocli.CommandLine.Command;

@Command(name = "restart", description = "Stops one process and starts it again.")
final class RestartCommand extends WishCommand {

    RestartCommand() {
        super(Wish.RESTART);
    }
}
