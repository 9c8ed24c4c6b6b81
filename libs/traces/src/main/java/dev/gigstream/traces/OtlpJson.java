package dev.gigstream.traces;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Steps as the JSON of OTLP has them: ids in hexadecimal, times in nanoseconds as text. */
final class OtlpJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SCOPE = "gigstream";
    private static final int ERROR = 2;

    private OtlpJson() {}

    static byte[] of(String service, List<Span> spans) {
        Map<String, Object> resource = Map.of("attributes", attributes(Map.of("service.name", service)));
        Map<String, Object> scope = Map.of(
                "scope",
                Map.of("name", SCOPE),
                "spans",
                spans.stream().map(OtlpJson::span).toList());
        return JSON.writeValueAsBytes(
                Map.of("resourceSpans", List.of(Map.of("resource", resource, "scopeSpans", List.of(scope)))));
    }

    private static Map<String, Object> span(Span span) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("traceId", span.traceId());
        fields.put("spanId", span.spanId());
        if (!span.parentId().isEmpty()) {
            fields.put("parentSpanId", span.parentId());
        }
        fields.put("name", span.name());
        fields.put("kind", span.kind().number());
        fields.put("startTimeUnixNano", nanos(span.start()));
        fields.put("endTimeUnixNano", nanos(span.end()));
        fields.put("attributes", attributes(span.attributes()));
        if (span.failed()) {
            fields.put("status", Map.of("code", ERROR));
        }
        return fields;
    }

    private static List<Map<String, Object>> attributes(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Map.of("key", entry.getKey(), "value", Map.of("stringValue", entry.getValue())))
                .toList();
    }

    private static String nanos(Instant time) {
        return Long.toString(time.getEpochSecond() * 1_000_000_000L + time.getNano());
    }
}
