package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Alerts and dashboards ask for measures that the started applications tell, all of them. */
class MeasuresIT {
    private static final Path ROOT =
            Path.of(System.getProperty("gigstream.root", "..")).toAbsolutePath().normalize();
    /** In these files a selector always has braces. */
    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\{");

    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)[{ ]");
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    @BeforeAll
    static void stackIsUp() {
        Stack.awaitUp();
    }

    @Test
    void everyMeasureThatAnAlertOrADashboardAsksForIsTold() throws IOException {
        var asked = new TreeSet<String>();
        asked.addAll(selectors("deployment/compose/rules.yml"));
        asked.addAll(selectors("k8s/base/monitoring/dashboard.json"));
        asked.removeIf(name -> name.startsWith("gigstream:") || OF_PROMETHEUS.contains(name));
        assertThat(asked).hasSizeGreaterThan(20);

        Client.anonymous().get("/api/v1/search/gigs?limit=1").expect(200);
        Awaitility.await("every measure")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(told()).containsAll(asked));
    }

    @Test
    void theCommandShowsTheFiguresOfTheMoment() {
        assertThat(Stack.command("status").out())
                .contains("lag", "outboxes", "dead letters", "search index", "orders", "ledger", "errors");
        var figures =
                Stack.JSON.readTree(Stack.command("status", "--json").out()).path("figures");
        assertThat(figures.path("lag").has("gig-search-index-indexer")).isTrue();
        assertThat(figures.path("outboxAgeSeconds").has("order-service")).isTrue();
        assertThat(figures.path("deadLetters").has("log-index")).isTrue();
        assertThat(figures.path("indexAgeSeconds").isNumber()).isTrue();
        assertThat(figures.path("errorsDropped").asInt()).isZero();
    }

    private static Set<String> selectors(String file) throws IOException {
        return SELECTOR.matcher(Files.readString(ROOT.resolve(file)).replaceAll("\\{\\{.*?}}", ""))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> told() {
        return Stack.managementAddresses().stream()
                .map(address -> new Client(address, Map.of())
                        .get("/actuator/prometheus")
                        .expect(200))
                .flatMap(reply -> SAMPLE.matcher(reply.body()).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
    }
}
