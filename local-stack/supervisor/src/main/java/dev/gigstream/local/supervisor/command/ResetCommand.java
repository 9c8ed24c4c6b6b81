package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.process.FileTree;
import dev.gigstream.local.supervisor.home.Home;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "reset", description = "Stops everything and removes its data; your own settings stay.")
final class ResetCommand implements Callable<Integer> {

    /** Unpacked programs hold no data and are costly to unpack again; the rest is the user's own. */
    private static final Set<String> KEPT =
            Set.of("software", "apps", "lock", "ports.properties", "outside.properties");

    @Mixin
    private Place place;

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = place.home();
        if (!yes && !isConfirmed(home)) {
            System.out.println("Nothing was changed.");
            return 1;
        }
        new Stopping(home, System.out).stop();
        if (home.exists()) {
            removeData(home.directory());
        }
        System.out.println("Removed the data in " + home.directory() + ".");
        return 0;
    }

    private static boolean isConfirmed(Home home) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new Complaint("reset removes all data in " + home.directory() + ": say so with --yes.");
        }
        String answer = console.readLine("This removes all data in %s. Go on? [y/N] ", home.directory());
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }

    private static void removeData(Path directory) throws IOException {
        for (Path child : childrenOf(directory)) {
            if (!KEPT.contains(child.getFileName().toString())) {
                FileTree.delete(child);
            }
        }
    }

    private static List<Path> childrenOf(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.toList();
        }
    }
}
