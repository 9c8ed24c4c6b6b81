package dev.gigstream.local.supervisor;

import dev.gigstream.local.supervisor.command.GigstreamCommand;

/** The command {@code gigstream}. */
public final class Gigstream {

    private Gigstream() {}

    public static void main(String[] arguments) {
        System.exit(GigstreamCommand.run(arguments));
    }
}
