package dev.gigstream.testkit.infrastructure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;

/**
 * Runs all servers for several test JVMs: {@code TestInfrastructure <home> <file>} writes the addresses to the file when
 * all are healthy, prints {@code ready}, and stops them when its standard input ends.
 */
public final class TestInfrastructure {
    private TestInfrastructure() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("Usage: TestInfrastructure <home> <file for the addresses>");
            System.exit(2);
        }
        try (var servers = OwnServers.in(Path.of(arguments[0]))) {
            servers.running(EnumSet.allOf(Server.class)).write(Path.of(arguments[1]));
            System.out.println("ready");
            System.in.readAllBytes();
        }
        System.exit(0);
    }
}
