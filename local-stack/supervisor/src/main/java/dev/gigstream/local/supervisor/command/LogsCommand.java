package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Shows the end of one process's log, or of all.")
final class LogsCommand implements Callable<Integer> {

    private static final int LINES_OF_EACH = 5;

    @Mixin
    private Place place;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "a process, or 'supervisor'")
    private String name;

    @Option(
            names = {"-f", "--follow"},
            description = "go on with new lines, until Ctrl-C")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "100",
            description = "how many lines (default: ${DEFAULT-VALUE})")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Path> logs = name == null ? all(place.home()) : List.of(one(place.home()));
        int count = name == null ? LINES_OF_EACH : lines;
        for (Path log : logs) {
            LogTail.of(log, count).forEach(line -> System.out.println(prefix(log) + line));
        }
        if (follow) {
            List<LogFollower> followers = logs.stream()
                    .map(log -> new LogFollower(log, line -> System.out.println(prefix(log) + line)))
                    .toList();
            new Patience(Duration.ofDays(1), Duration.ofMillis(250)).until(() -> {
                for (LogFollower follower : followers) {
                    follower.read();
                }
                return false;
            });
        }
        return 0;
    }

    private String prefix(Path log) {
        return name == null ? "%-20s ".formatted(nameOf(log)) : "";
    }

    private Path one(Home home) throws IOException {
        Path log = home.log(name);
        if (!log.normalize().startsWith(home.logs()) || Files.notExists(log)) {
            throw new Complaint("there is no log of '" + name + "'; there are "
                    + all(home).stream().map(LogsCommand::nameOf).collect(Collectors.joining(", ")) + ".");
        }
        return log;
    }

    private static List<Path> all(Home home) throws IOException {
        if (!Files.isDirectory(home.logs())) {
            throw new Complaint(
                    "there are no logs in " + home.directory() + ": start the stack with './gigstream up'.");
        }
        try (Stream<Path> files = Files.list(home.logs())) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }

    private static String nameOf(Path log) {
        return log.getFileName().toString().replaceFirst("\\.log$", "");
    }
}
