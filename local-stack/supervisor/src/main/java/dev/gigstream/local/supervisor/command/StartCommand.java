package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.supervision.Wish;
import picocli.CommandLine.Command;

@Command(name = "start", description = "Starts one process that was stopped.")
final class StartCommand extends WishCommand {

    StartCommand() {
        super(Wish.START);
    }
}
