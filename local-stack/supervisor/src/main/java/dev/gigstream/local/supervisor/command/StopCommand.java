package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.supervision.Wish;
import picocli.CommandLine.Command;

@Command(name = "stop", description = "Stops one process and keeps it away.")
final class StopCommand extends WishCommand {

    StopCommand() {
        super(Wish.STOP);
    }
}
