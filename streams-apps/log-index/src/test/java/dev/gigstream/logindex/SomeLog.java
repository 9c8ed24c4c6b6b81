package dev.gigstream.logindex;

import dev.gigstream.events.ops.LogKind;
import dev.gigstream.events.ops.LogLevel;
import dev.gigstream.events.ops.LogRecord;
import java.time.Instant;
import java.util.Map;

/** Records as applications send them. */
final class SomeLog {
    static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private SomeLog() {}

    static LogRecord.Builder error(String id) {
        return LogRecord.newBuilder()
                .setEventId(id)
                .setOccurredAt(Instant.parse("2026-01-01T00:00:00.123Z"))
                .setKind(LogKind.ERROR)
                .setLevel(LogLevel.ERROR)
                .setService("order-service")
                .setInstance("host:1")
                .setLogger("dev.gigstream.orders.Order")
                .setThread("tomcat-1")
                .setMessage("request failed")
                .setTraceId(TRACE)
                .setSpanId("b7ad6b7169203331")
                .setErrorType("java.lang.IllegalStateException")
                .setErrorMessage("off by one")
                .setStackTrace("java.lang.IllegalStateException: off by one\n\tat x")
                .setLabels(Map.of());
    }

    static LogRecord slowRequest(String id) {
        return error(id)
                .setKind(LogKind.SLOW_REQUEST)
                .setLevel(LogLevel.WARN)
                .setErrorType(null)
                .setErrorMessage(null)
                .setStackTrace(null)
                .setLabels(Map.of(
                        "http.request.method", "GET",
                        "http.response.status_code", "200",
                        "url.path", "/api/v1/search/gigs",
                        "event.duration", "2100000000",
                        "route", "search"))
                .build();
    }
}
