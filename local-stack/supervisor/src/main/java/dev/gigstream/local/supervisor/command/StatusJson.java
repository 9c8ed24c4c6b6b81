package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.daemon.StackStatus;
import java.util.Map;
import java.util.stream.Collectors;

/** The status as programs read it. Tasks are no processes: they only count for the state of the whole. */
record StatusJson(StackStatus status, Map<String, String> urls) {

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
                  ]
                }""".formatted(quoted(status.state().name()), addresses, processes);
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

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
