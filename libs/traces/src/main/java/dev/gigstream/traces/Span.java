package dev.gigstream.traces;

import java.time.Instant;
import java.util.Map;

/**
 * One step of a trace that has ended.
 *
 * @param parentId the step it was made by; empty for the first one
 * @param attributes named as OpenTelemetry's semantic conventions name them
 * @param failed whether it was a fault of ours
 */
public record Span(
        String traceId,
        String spanId,
        String parentId,
        String name,
        Kind kind,
        Instant start,
        Instant end,
        Map<String, String> attributes,
        boolean failed) {

    /** Which side of a call it is, with the number OTLP has for it. */
    public enum Kind {
        SERVER(2),
        CONSUMER(5);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }
}
