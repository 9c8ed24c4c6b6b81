package dev.gigstream.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Collects the figures of a run, prints them and keeps them as JSON. */
final class Report {
    private final Clock clock;
    private final Instant startedAt;
    private final Map<String, List<Figure>> figures = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();

    Report(Clock clock) {
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** Takes one measurement; its failure is reported at the end and doesn't cost the others. */
    void add(Measurement measurement) {
        System.out.printf("%s ...%n", measurement.name());
        try {
            figures.put(measurement.name(), measurement.measure());
            figures.get(measurement.name()).forEach(figure -> System.out.println(figure.line()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failures.put(measurement.name(), "interrupted");
        } catch (Exception e) {
            failures.put(measurement.name(), String.valueOf(e));
            e.printStackTrace(System.err);
        }
    }

    boolean complete() {
        return failures.isEmpty();
    }

    void print(PrintStream out) {
        out.printf("%n%d processors, %s%n", Runtime.getRuntime().availableProcessors(), startedAt);
        figures.forEach((name, values) -> {
            out.println(name);
            values.forEach(figure -> out.println(figure.line()));
        });
        failures.forEach((name, why) -> out.printf("%s could not be measured: %s%n", name, why));
    }

    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        var stamp = startedAt.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        var file = folder.resolve("bench-" + stamp + ".json");
        var content = new LinkedHashMap<String, Object>();
        content.put("startedAt", startedAt.toString());
        content.put("endedAt", clock.instant().toString());
        content.put("processors", Runtime.getRuntime().availableProcessors());
        content.put("java", Runtime.version().toString());
        content.put("figures", figures);
        content.put("failures", failures);
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(content));
        return file;
    }
}
