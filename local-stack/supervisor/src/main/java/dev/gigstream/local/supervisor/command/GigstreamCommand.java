package dev.gigstream.local.supervisor.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands, and how a failure is told: in one sentence, without a stack trace. */
@Command(
        name = "gigstream",
        description = "A freelance marketplace on one machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            SuperviseCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            RestartCommand.class,
            StopCommand.class,
            StartCommand.class,
            ResetCommand.class,
            SeedCommand.class,
            DemoCommand.class,
            CheckCommand.class,
            TestCommand.class,
            BenchCommand.class,
            DlqCommand.class,
            DataCommand.Topics.class,
            DataCommand.Tail.class,
            DataCommand.Export.class,
            RotateKeysCommand.class
        })
public final class GigstreamCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec specification;

    public static int run(String... arguments) {
        return new CommandLine(new GigstreamCommand())
                .setExecutionExceptionHandler(GigstreamCommand::tell)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    @Override
    public void run() {
        specification.commandLine().usage(System.out);
    }

    private static int tell(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        switch (failure) {
            case Complaint complaint -> System.err.println("gigstream: " + complaint.getMessage());
            case IllegalArgumentException wrong -> System.err.println("gigstream: " + wrong.getMessage());
            case IOException io -> System.err.println("gigstream: " + io.getMessage());
            case UncheckedIOException io -> System.err.println("gigstream: " + io.getMessage());
            default -> failure.printStackTrace();
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
