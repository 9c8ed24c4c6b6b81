package dev.gigstream.logindex;

import dev.gigstream.events.ops.LogRecord;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A record as Elasticsearch gets it, in the words of the Elastic Common Schema; the one place that knows its field names. */
final class LogDocument {
    /** Labels that have a place of their own there; numbers are read as such. */
    private static final Set<String> COMMON_TEXTS = Set.of("http.request.method", "url.path");

    private static final Set<String> COMMON_NUMBERS = Set.of("http.response.status_code", "event.duration");
    private static final String ECS_VERSION = "8.11";

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private LogDocument() {}

    static Map<String, Object> of(LogRecord line) {
        LogDocument document = new LogDocument();
        document.put("@timestamp", line.getOccurredAt().toString());
        document.put("data_stream.type", LogStream.TYPE);
        document.put("data_stream.dataset", LogStream.DATASET);
        document.put("data_stream.namespace", LogStream.NAMESPACE);
        document.put("ecs.version", ECS_VERSION);
        document.put("event.id", line.getEventId());
        document.put(
                "event.action", line.getKind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        document.put("event.dataset", LogStream.DATASET);
        document.put("log.level", line.getLevel().name());
        document.put("log.logger", line.getLogger());
        document.put("service.name", line.getService());
        document.put("service.node.name", line.getInstance());
        document.put("process.thread.name", line.getThread());
        document.put("message", line.getMessage());
        document.put("trace.id", line.getTraceId());
        document.put("span.id", line.getSpanId());
        document.put("error.type", line.getErrorType());
        document.put("error.message", line.getErrorMessage());
        document.put("error.stack_trace", line.getStackTrace());
        document.labels(line.getLabels());
        return document.fields;
    }

    private void labels(Map<String, String> labels) {
        Map<String, String> others = new TreeMap<>();
        labels.forEach((name, value) -> {
            if (COMMON_TEXTS.contains(name)) {
                put(name, value);
            } else if (COMMON_NUMBERS.contains(name) && value.matches("\\d{1,18}")) {
                put(name, Long.valueOf(value));
            } else {
                others.put(name, value);
            }
        });
        put("labels", others.isEmpty() ? null : others);
    }

    private void put(String path, Object value) {
        if (value != null) {
            put(fields, path, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> into, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            into.put(path, value);
        } else {
            Object inner = into.computeIfAbsent(path.substring(0, dot), _ -> new LinkedHashMap<String, Object>());
            put((Map<String, Object>) inner, path.substring(dot + 1), value);
        }
    }
}
