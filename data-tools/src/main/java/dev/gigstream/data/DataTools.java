package dev.gigstream.data;

import dev.gigstream.data.export.ExportCommand;
import dev.gigstream.data.tail.TailCommand;
import dev.gigstream.data.topics.TopicsCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the data team does with topics; a failure is told in one sentence. */
@Command(
        name = "gigstream",
        subcommands = {TopicsCommand.class, TailCommand.class, ExportCommand.class})
public final class DataTools {

    private DataTools() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new DataTools())
                .setExecutionExceptionHandler((failure, command, parsed) -> tell(failure))
                .execute(arguments));
    }

    private static int tell(Exception failure) {
        System.out.flush();
        switch (failure) {
            case Complaint complaint -> say(complaint.getMessage());
            case KafkaException broker ->
                say("the broker does not answer (" + broker.getMessage() + "); see './gigstream status'.");
            case IOException io -> say(io.getMessage());
            case UncheckedIOException io -> say(io.getMessage());
            default -> failure.printStackTrace();
        }
        return 1;
    }

    private static void say(String sentence) {
        System.err.println("gigstream: " + sentence);
    }
}
