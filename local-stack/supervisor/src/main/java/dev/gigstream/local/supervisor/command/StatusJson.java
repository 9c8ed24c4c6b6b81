package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.daemon.StackStatus;
import dev.gigstream.local.supervisor.figures.Figures;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The status as programs read it. Tasks are no processes: they only count for the state of the whole. */
record StatusJson(StackStatus status, Map<String, String> urls, Optional<Figures> figures) {

    @Override
    public String toString() {
        String addresses = urls.entrySet().stream()
                .map(url -> quoted(url.getKey()) + ": " + quoted(url.getValue()))
                .collect(Collectors.joining(", "));
        String processes = status.processes().stream()
                .filter(process -> !process.task())
                .map(StatusJson::process)
                .collect(Collectors.joining(",\n    "));
        return """
                {
                  "state": %s,
                  "urls": {%s},
                  "processes": [
                    %s
                  ],
                  "figures": %s
                }""".formatted(
                        quoted(status.state().name()),
                        addresses,
                        processes,
                        figures.map(StatusJson::figures).orElse("null"));
    }

    private static String process(StackStatus.Process process) {
        return "{\"name\": %s, \"pid\": %s, \"state\": %s, \"rssBytes\": %d, \"port\": %d}"
                .formatted(
                        quoted(process.name()),
                        process.pid() == 0 ? "null" : Long.toString(process.pid()),
                        quoted(process.state().name()),
                        process.rssBytes(),
                        process.port());
    }

    private static String figures(Figures figures) {
        return "{\"lag\": %s, \"outboxAgeSeconds\": %s, \"deadLetters\": %s, \"indexAgeSeconds\": %s, \"sagaAgeSeconds\": %s, \"ledgerImbalance\": %s, \"errors\": %s, \"errorsDropped\": %d}"
                .formatted(
                        figures.brokerAnswers() ? object(figures.lag()) : "null",
                        object(figures.outboxAge()),
                        figures.brokerAnswers() ? object(figures.deadLetters()) : "null",
                        number(figures.indexAge()),
                        number(figures.sagaAge()),
                        number(figures.ledgerImbalance()),
                        object(figures.errors()),
                        figures.errorsDropped());
    }

    private static String object(Map<String, ? extends Number> members) {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ": " + member.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "null";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
