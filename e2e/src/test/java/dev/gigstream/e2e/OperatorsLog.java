package dev.gigstream.e2e;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** The errors that operators find in Elasticsearch. */
final class OperatorsLog {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private OperatorsLog() {}

    /** The errors of a trace, as soon as there are any of that application. */
    static List<JsonNode> awaitErrors(String traceId, String service) {
        return Awaitility.await("an error of " + service + " in trace " + traceId)
                .atMost(PATIENCE)
                .until(() -> errors(traceId, service), found -> !found.isEmpty());
    }

    private static List<JsonNode> errors(String traceId, String service) {
        var query = "/logs-gigstream-default/_search?ignore_unavailable=true&size=50&q=trace.id:" + traceId
                + "%20AND%20service.name:%22" + service + "%22%20AND%20log.level:ERROR";
        return new Client(Stack.url("elasticsearch"), Map.of())
                .get(query)
                .json()
                .at("/hits/hits")
                .valueStream()
                .map(hit -> hit.path("_source"))
                .toList();
    }
}
