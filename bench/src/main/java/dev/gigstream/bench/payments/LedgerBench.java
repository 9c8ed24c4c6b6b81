package dev.gigstream.bench.payments;

import dev.gigstream.bench.BenchSettings;
import dev.gigstream.bench.Figure;
import dev.gigstream.bench.Measurement;
import dev.gigstream.bench.Statistics;
import dev.gigstream.bench.load.Child;
import dev.gigstream.bench.stack.BenchStack;
import dev.gigstream.bench.stack.RunningProcess;
import dev.gigstream.bench.stack.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Postings by payment-service's own code and role, under the ledger's rules, in a database of its own at the stack's
 * PostgreSQL; beside the whole steps of payments that carry them, and beside plain transactions of two rows. A second
 * process of the service does it with the service's own flags, so that no invented money gets into the stack's books.
 */
public final class LedgerBench implements Measurement {
    private static final double LEAST_POSTINGS_PER_SECOND = 1_000;
    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final int TURNS_OF_A_ROUND = 3;

    private final BenchSettings settings;
    private final BenchStack stack;

    public LedgerBench(BenchSettings settings, BenchStack stack) {
        this.settings = settings;
        this.stack = stack;
    }

    @Override
    public String name() {
        return "ledger";
    }

    private record Turn(String what, double perSecond, double p50Millis, double p99Millis) {
        static Turn parse(String line) {
            var parts = line.substring(LedgerProgram.LINE.length()).split("\t");
            return new Turn(
                    parts[0], Double.parseDouble(parts[1]), Double.parseDouble(parts[2]), Double.parseDouble(parts[3]));
        }
    }

    @Override
    public List<Figure> measure() throws Exception {
        stack.up();
        var service = stack.process("payment-service");
        try (var database =
                ScratchDatabase.create(stack, "bench_ledger", service.setting("PAYMENTS_DB_OWNER_USERNAME"))) {
            database.run(TwoRows.TABLE.formatted(service.setting("PAYMENTS_DB_USERNAME")));
            var log = settings.work().resolve("ledger").resolve("payment-service.log");
            try (var program = start(service, database, log)) {
                program.ended(TO_START.plusSeconds(
                        (long) TURNS_OF_A_ROUND * (LedgerProgram.WARM_UPS + settings.rounds()) * settings.seconds()));
            }
            try (var lines = Files.lines(log)) {
                return figures(lines.filter(line -> line.startsWith(LedgerProgram.LINE))
                        .map(Turn::parse)
                        .collect(Collectors.groupingBy(Turn::what)));
            }
        }
    }

    private Child start(RunningProcess service, ScratchDatabase database, Path log) throws IOException {
        var command = new ArrayList<>(service.java());
        command.addAll(List.of(
                "-Djava.io.tmpdir=" + Files.createDirectories(log.resolveSibling("tmp")),
                "-cp",
                service.folder().resolve("app.jar") + ":"
                        + settings.root().resolve("bench/target/bench-1.0.0-SNAPSHOT.jar"),
                LedgerProgram.class.getName(),
                String.valueOf(settings.rounds()),
                String.valueOf(settings.seconds())));
        var environment = new HashMap<>(service.environment());
        environment.put("PAYMENTS_DB_URL", database.url());
        return Child.start(log, service.folder(), environment, command);
    }

    private static List<Figure> figures(Map<String, List<Turn>> turns) {
        var postings = turns.get(LedgerProgram.POSTINGS);
        var steps = turns.get(LedgerProgram.STEPS);
        var inserts = turns.get(LedgerProgram.INSERTS);
        return List.of(
                Figure.atLeast(
                        "ledger postings by the service's code, one transaction each",
                        perSecond(postings),
                        "1/s",
                        LEAST_POSTINGS_PER_SECOND),
                Figure.context("ledger posting, p99", p99(postings), "ms"),
                Figure.context(
                        "postings within whole payments, with state and events",
                        perSecond(steps) * PaymentSteps.POSTINGS,
                        "1/s"),
                Figure.context("transactions of two plain rows, same server", perSecond(inserts), "1/s"),
                Figure.context("plain transaction, p99", p99(inserts), "ms"),
                Figure.context("postings / plain transactions", perSecond(postings) / perSecond(inserts), ""));
    }

    private static double perSecond(List<Turn> turns) {
        return Statistics.median(turns.stream().map(Turn::perSecond).toList());
    }

    private static double p99(List<Turn> turns) {
        return Statistics.median(turns.stream().map(Turn::p99Millis).toList());
    }
}
