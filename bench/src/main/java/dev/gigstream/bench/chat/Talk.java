package dev.gigstream.bench.chat;

import dev.gigstream.bench.load.NodePrograms;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Milliseconds from the moment a message was due, in one direction.
 *
 * @param shown until the other party had it
 * @param acknowledged until the sender was told that it is stored
 */
record Talk(List<Double> shown, List<Double> acknowledged) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Two who talk; {@code group} is the direction it counts for. */
    record Pair(String group, String room, End sender, End receiver) {}

    /** A steady rate for a while. */
    record Rate(int perSecond, int warmUpSeconds, int seconds) {}

    /** By direction; a message that is lost, doubled, refused or late beyond patience is an exception. */
    static Map<String, Talk> run(NodePrograms programs, String name, List<Pair> pairs, Rate rate) throws IOException {
        var plan = Map.of(
                "does",
                "talk",
                "run",
                UUID.randomUUID().toString(),
                "pairs",
                pairs,
                "perSecond",
                rate.perSecond(),
                "warmUpSeconds",
                rate.warmUpSeconds(),
                "seconds",
                rate.seconds());
        try (var clients = programs.clients(name, plan)) {
            clients.line("CONNECTED", PATIENCE);
            var length = Duration.ofSeconds(rate.warmUpSeconds() + rate.seconds());
            var result = JSON.readTree(clients.line("RESULT", length.plus(PATIENCE)));
            requireClean(name, result);
            var talks = new TreeMap<String, Talk>();
            result.path("groups").forEachEntry((group, times) -> talks.put(group, of(times)));
            return talks;
        }
    }

    Talk and(Talk other) {
        return new Talk(joined(shown, other.shown), joined(acknowledged, other.acknowledged));
    }

    private static List<Double> joined(List<Double> one, List<Double> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static Talk of(JsonNode times) {
        return new Talk(numbers(times.path("shown")), numbers(times.path("acknowledged")));
    }

    private static List<Double> numbers(JsonNode list) {
        return list.valueStream().map(JsonNode::asDouble).toList();
    }

    private static void requireClean(String name, JsonNode result) {
        if (result.path("missing").asInt()
                        + result.path("unanswered").asInt()
                        + result.path("doubled").asInt()
                        + result.path("refused").size()
                > 0) {
            throw new IllegalStateException("%s: %s missing, %s unanswered, %s doubled, refused %s"
                    .formatted(
                            name,
                            result.path("missing"),
                            result.path("unanswered"),
                            result.path("doubled"),
                            result.path("refused")));
        }
    }
}
