package dev.gigstream.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of Prometheus: the same everywhere, each with somebody to call and something to do. That their measures exist is tested with the started stack. */
class AlertsTest {
    private static final Map<String, Object> RULES = Repository.yaml("deployment/compose/rules.yml");
    private static final BigDecimal BUDGET = BigDecimal.ONE.subtract(new BigDecimal("0.9999"));
    private static final Pattern BURN = Pattern.compile("gigstream:fault_ratio:rate(\\w+)\\{} > (\\S+)");
    private static final Pattern RECORDED = Pattern.compile("gigstream:[a-z_]+:rate\\w+");

    @Test
    void areTheSameInAClusterAsWithDocker() {
        Cluster.overlays()
                .forEach(cluster -> assertThat(Tree.map(
                                cluster.get("PrometheusRule", "gigstream").get("spec")))
                        .isEqualTo(RULES));
        assertThat(Tree.texts(
                        Repository.yaml("deployment/compose/prometheus.yml").get("rule_files")))
                .containsExactly("/etc/prometheus/rules.yml");
    }

    @Test
    void keepToWhatRulesAreMadeOf() {
        Map<String, Object> manifest = new TreeMap<>(Map.of(
                "apiVersion",
                "monitoring.coreos.com/v1",
                "kind",
                "PrometheusRule",
                "metadata",
                Map.of("name", "gigstream"),
                "spec",
                RULES));
        assertThat(Models.complaints(manifest)).isEmpty();
    }

    @Test
    void leadToTheirHeadingInTheRunbookAndItLeadsToNoOther() {
        Set<String> headings = Pattern.compile("(?m)^### (\\w+)$")
                .matcher(Repository.text("docs/operations.md"))
                .results()
                .map(heading -> heading.group(1))
                .collect(Collectors.toSet());
        assertThat(alerts().map(alert -> Tree.text(alert, "alert"))).containsExactlyInAnyOrderElementsOf(headings);
        assertThat(alerts()).allSatisfy(alert -> {
            String name = Tree.text(alert, "alert");
            assertThat(Tree.text(alert, "annotations", "runbook"))
                    .isEqualTo("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
            assertThat(Tree.text(alert, "annotations", "summary")).as(name).isNotBlank();
            assertThat(Tree.text(alert, "annotations", "description")).as(name).isNotBlank();
            assertThat(Tree.text(alert, "labels", "severity")).as(name).isIn("page", "ticket");
        });
    }

    /** The multi-window burn rates of a 30-day objective: a long window so that it is worth it, a short one so that it ends. */
    @Test
    void callWhenTheErrorBudgetBurns() {
        Map<String, String> expected = Map.of(
                "ErrorBudgetBurnsFast", "1h 5m 14.4 page",
                "ErrorBudgetBurns", "6h 30m 6 page",
                "ErrorBudgetBurnsSlowly", "1d 2h 3 ticket",
                "ErrorBudgetLeaks", "3d 6h 1 ticket");
        Map<String, String> found = new TreeMap<>();
        alerts().filter(alert -> Tree.text(alert, "alert").startsWith("ErrorBudget"))
                .forEach(alert -> found.put(Tree.text(alert, "alert"), burn(alert)));
        assertThat(found).isEqualTo(new TreeMap<>(expected));
    }

    @Test
    void reckonWithNothingThatIsNotRecorded() {
        Set<String> recorded = rules().map(rule -> Tree.text(rule, "record"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        String everywhere = rules().map(rule -> Tree.text(rule, "expr")).collect(Collectors.joining("\n"))
                + Repository.text("k8s/base/monitoring/dashboard.json");
        assertThat(RECORDED.matcher(everywhere).results().map(found -> found.group()))
                .isNotEmpty()
                .isSubsetOf(recorded);
    }

    private static String burn(Map<String, Object> alert) {
        Matcher windows = BURN.matcher(Tree.text(alert, "expr"));
        assertThat(windows.find()).isTrue();
        String longer = windows.group(1);
        BigDecimal threshold = new BigDecimal(windows.group(2));
        assertThat(windows.find()).isTrue();
        assertThat(new BigDecimal(windows.group(2))).isEqualByComparingTo(threshold);
        String times = threshold.divide(BUDGET).stripTrailingZeros().toPlainString();
        return longer + " " + windows.group(1) + " " + times + " " + Tree.text(alert, "labels", "severity");
    }

    private static Stream<Map<String, Object>> alerts() {
        List<Map<String, Object>> alerts =
                rules().filter(rule -> rule.containsKey("alert")).toList();
        assertThat(alerts).isNotEmpty();
        return alerts.stream();
    }

    private static Stream<Map<String, Object>> rules() {
        return Tree.maps(RULES.get("groups")).flatMap(group -> Tree.maps(group.get("rules")));
    }
}
