package dev.gigstream.local.supervisor.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

@Command(
        name = "test",
        description = "Runs every test: of each module, against shared servers, and of a whole stack on other ports."
                + " Other options go to Maven.")
final class TestCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofMinutes(40);
    /** Away from a stack that somebody works with, and no port of it is one of the bench's (offset 9000). */
    private static final String PORT_OFFSET = "4500";

    private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");

    @Mixin
    private Place place;

    @Option(names = "--no-e2e", description = "without the tests of the whole stack")
    private boolean withoutEndToEnd;

    @Option(names = "--only-e2e", description = "only the tests of the whole stack")
    private boolean onlyEndToEnd;

    @Option(names = "--failover", description = "only the restarts and kills of two of each under load (9 GB)")
    private boolean failover;

    @Unmatched
    private List<String> forMaven = new ArrayList<>();

    /** No test waits five minutes for a mail. */
    private static final String SHORT_TIMERS = "NOTIFICATION_MAIL_AFTER=5s\nNOTIFICATION_MESSAGE_HOLD=3s\n";

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path work = Files.createDirectories(place.root().resolve("target/test"));
        Instant begun = Clock.systemUTC().instant();
        List<String> failed = new ArrayList<>();
        if (failover) {
            return failover(work.resolve("failover"));
        }
        if (!onlyEndToEnd && modules(work) != 0) {
            failed.add("modules");
        }
        if (!withoutEndToEnd && wholeStack(work.resolve("home")) != 0) {
            failed.add("e2e");
        }
        summarise(begun, failed);
        return failed.isEmpty() ? 0 : 1;
    }

    private int modules(Path work) throws IOException, InterruptedException {
        System.out.println("Starting the servers that the tests share");
        try (SharedServers servers = SharedServers.start(place.root(), work)) {
            List<String> arguments = new ArrayList<>(
                    List.of("verify", "--fail-at-end", "-Dgigstream.test.infrastructure=" + servers.addresses()));
            arguments.addAll(forMaven);
            return new Maven(place.root(), LIMIT).run(arguments);
        }
    }

    private int wholeStack(Path home) throws IOException, InterruptedException {
        String directory = home.toString();
        Files.writeString(Files.createDirectories(home).resolve("outside.properties"), SHORT_TIMERS);
        try {
            int up = GigstreamCommand.run("up", "--home", directory, "--port-offset", PORT_OFFSET);
            return up == 0 ? new Maven(place.root(), LIMIT).run(endToEnd(directory)) : up;
        } finally {
            GigstreamCommand.run("down", "--home", directory);
        }
    }

    private int failover(Path home) throws IOException, InterruptedException {
        String directory = home.toString();
        List<String> up =
                List.of("up", "--home", directory, "--port-offset", PORT_OFFSET, "--replicas", "2", "--brokers", "3");
        try {
            int started = GigstreamCommand.run(up.toArray(String[]::new));
            List<String> arguments = new ArrayList<>(endToEnd(directory));
            arguments.replaceAll(word -> word.startsWith("-Dit.test=") ? "-Dit.test=FailoverIT" : word);
            arguments.add("-Dgigstream.failover=true");
            return started == 0 ? new Maven(place.root(), LIMIT).run(arguments) : started;
        } finally {
            GigstreamCommand.run("down", "--home", directory);
        }
    }

    /** With the modules it needs, whose own tests are not run again. */
    private List<String> endToEnd(String home) {
        List<String> arguments = new ArrayList<>(List.of(
                "verify",
                "-pl",
                "e2e",
                "-am",
                "-DskipITs=false",
                "-Dtest=none",
                "-Dit.test=dev.gigstream.e2e.*IT",
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dfailsafe.failIfNoSpecifiedTests=false",
                "-Dgigstream.home=" + home));
        arguments.addAll(forMaven);
        return arguments;
    }

    private void summarise(Instant begun, List<String> failed) throws IOException {
        List<String> modules = MODULE.matcher(Files.readString(place.root().resolve("pom.xml")))
                .results()
                .map(module -> module.group(1))
                .toList();
        TestCounts counts = TestCounts.since(begun, place.root(), modules);
        Duration elapsed = Duration.between(begun, Clock.systemUTC().instant());
        System.out.printf(
                "%n%d tests, %d broken, %d skipped in %d min %d s: %s%n",
                counts.run(),
                counts.broken(),
                counts.skipped(),
                elapsed.toMinutes(),
                elapsed.toSecondsPart(),
                failed.isEmpty() ? "all passed" : "FAILED in " + String.join(" and ", failed));
    }
}
