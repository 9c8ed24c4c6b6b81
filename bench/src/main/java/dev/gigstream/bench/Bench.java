package dev.gigstream.bench;

import dev.gigstream.bench.chat.ChatBench;
import dev.gigstream.bench.chat.SocketsBench;
import dev.gigstream.bench.freshness.FreshnessBench;
import dev.gigstream.bench.gateway.GatewayBench;
import dev.gigstream.bench.logs.LogsBench;
import dev.gigstream.bench.notifications.NotificationBench;
import dev.gigstream.bench.orders.OrdersBench;
import dev.gigstream.bench.payments.HeldBench;
import dev.gigstream.bench.payments.LedgerBench;
import dev.gigstream.bench.payments.WebhookBench;
import dev.gigstream.bench.races.RacesBench;
import dev.gigstream.bench.ratings.RatingsBench;
import dev.gigstream.bench.ratings.ReviewsVisibleBench;
import dev.gigstream.bench.search.SearchBench;
import dev.gigstream.bench.seeding.SeedingBench;
import dev.gigstream.bench.stack.BenchStack;
import dev.gigstream.bench.startup.StartupBench;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The measurements behind the README, each beside the thing it is compared with, in one run. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures on a stack of its own and writes a report and its JSON.")
public final class Bench implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description = "gateway, startup, seeding, freshness, search, sockets, chat, notification, reviews-visible,"
                    + " ratings, ledger, held, webhook, races, logs, orders; all of them when none is named.")
    private List<String> names = List.of();

    @Option(
            names = "--root",
            description = "The checkout; where gigstream and the built modules are.",
            defaultValue = ".")
    private Path root;

    @Option(names = "--gigs", description = "Gigs in the index (default ${DEFAULT-VALUE}).", defaultValue = "25000")
    private int gigs;

    @Option(
            names = "--rounds",
            description = "Rounds of each load, medians are quoted (default ${DEFAULT-VALUE}).",
            defaultValue = "5")
    private int rounds;

    @Option(names = "--seconds", description = "Length of a round (default ${DEFAULT-VALUE}).", defaultValue = "8")
    private int seconds;

    @Option(
            names = "--races",
            description = "How many races are run (default ${DEFAULT-VALUE}).",
            defaultValue = "10000")
    private int races;

    @Option(
            names = "--load",
            description = "Percent of the promised rates of held, webhook, chat and notification; below 100 to see what"
                    + " a machine can do that is too small for them (default ${DEFAULT-VALUE}).",
            defaultValue = "100")
    private int load;

    @Option(
            names = "--port-offset",
            description = "Of the measured stack (default ${DEFAULT-VALUE}).",
            defaultValue = "9000")
    private int portOffset;

    @Mixin
    private SocialSizes sizes = new SocialSizes();

    @Option(names = "--keep", description = "Leave the measured stack up.")
    private boolean keep;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        var settings =
                new BenchSettings(root.toAbsolutePath().normalize(), gigs, rounds, seconds, races, load, portOffset);
        var report = new Report(Clock.systemUTC());
        try (var stack = new BenchStack(settings, keep)) {
            for (var measurement : chosen(settings, stack)) {
                report.add(measurement);
            }
        }
        report.print(System.out);
        System.out.println("JSON: " + report.write(settings.results()));
        return report.complete() ? 0 : 1;
    }

    private List<Measurement> chosen(BenchSettings settings, BenchStack stack) {
        var known = new LinkedHashMap<String, Measurement>(Map.of());
        known.put("gateway", new GatewayBench(settings));
        known.put("startup", new StartupBench(stack));
        known.put("seeding", new SeedingBench(settings, stack));
        known.put("freshness", new FreshnessBench(stack));
        known.put("search", new SearchBench(settings, stack));
        known.put("sockets", new SocketsBench(settings, sizes, stack));
        known.put("chat", new ChatBench(settings, sizes, stack));
        known.put("notification", new NotificationBench(settings, sizes, stack, Clock.systemUTC()));
        known.put("reviews-visible", new ReviewsVisibleBench(sizes, stack, Clock.systemUTC()));
        known.put("ratings", new RatingsBench(settings, sizes));
        known.put("ledger", new LedgerBench(settings, stack));
        known.put("held", new HeldBench(settings, stack));
        known.put("webhook", new WebhookBench(settings, stack));
        known.put("races", new RacesBench(settings, stack));
        known.put("logs", new LogsBench(stack));
        // The last, because what it leaves unpaid expires a quarter of an hour later.
        known.put("orders", new OrdersBench(settings, stack));
        var chosen = new ArrayList<Measurement>();
        for (var name : names.isEmpty() ? List.copyOf(known.keySet()) : names) {
            var measurement = known.get(name);
            if (measurement == null) {
                throw new CommandLine.ParameterException(
                        new CommandLine(this), "no measurement " + name + "; there are " + known.keySet());
            }
            chosen.add(measurement);
        }
        return chosen;
    }
}
