package dev.gigstream.local.supervisor.figures;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Asks applications and the broker at once, each within a second or two: who does not answer is left out. */
public final class FigureReading implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Map<String, Integer> managementPorts;
    private final BrokerFigures broker;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    /**
     * @param managementPorts where each application tells its measures
     * @param consumers the applications that have dead letters
     */
    public FigureReading(Map<String, Integer> managementPorts, String bootstrapServers, List<String> consumers) {
        this.managementPorts = Map.copyOf(managementPorts);
        this.broker = new BrokerFigures(bootstrapServers, consumers);
    }

    public Figures now() {
        Map<String, CompletableFuture<Optional<Scrape>>> asked = new TreeMap<>();
        managementPorts.forEach((application, port) -> asked.put(application, scrape(port)));
        Optional<BrokerFigures.Standing> standing = broker.now();
        Map<String, Scrape> scrapes = new TreeMap<>();
        asked.forEach((application, scrape) -> scrape.join().ifPresent(it -> scrapes.put(application, it)));
        return figures(scrapes, standing);
    }

    static Figures figures(Map<String, Scrape> scrapes, Optional<BrokerFigures.Standing> standing) {
        Map<String, Double> outboxes = new TreeMap<>();
        scrapes.forEach((application, scrape) ->
                scrape.largest("outbox_age_seconds").ifPresent(age -> outboxes.put(application, age)));
        return new Figures(
                standing.map(BrokerFigures.Standing::lag).orElse(Map.of()),
                outboxes,
                standing.map(BrokerFigures.Standing::deadLetters).orElse(Map.of()),
                largest(scrapes, "gig_index_age_seconds"),
                largest(scrapes, "orders_saga_age_seconds"),
                largest(scrapes, "payments_ledger_imbalance"),
                sums(scrapes, scrape -> scrape.sum("logback_events_total", "level=\"error\"")),
                sums(scrapes, scrape -> scrape.sum("error_log_dropped_total", "")).values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                standing.isPresent());
    }

    @Override
    public void close() {
        broker.close();
        http.shutdownNow();
    }

    private static OptionalDouble largest(Map<String, Scrape> scrapes, String name) {
        return scrapes.values().stream()
                .map(scrape -> scrape.largest(name))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max();
    }

    private static Map<String, Long> sums(Map<String, Scrape> scrapes, ToDoubleFunction<Scrape> sum) {
        return scrapes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Math.round(sum.applyAsDouble(entry.getValue())),
                        (one, _) -> one,
                        TreeMap::new));
    }

    private CompletableFuture<Optional<Scrape>> scrape(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                .timeout(LIMIT)
                .build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenApply(FigureReading::read)
                .exceptionally(failure -> {
                    if (failure.getCause() instanceof IOException) {
                        return Optional.empty();
                    }
                    throw new IllegalStateException("The measures at port " + port + " cannot be read", failure);
                });
    }

    private static Optional<Scrape> read(HttpResponse<String> answer) {
        return answer.statusCode() == 200 ? Optional.of(Scrape.of(answer.body())) : Optional.empty();
    }
}
