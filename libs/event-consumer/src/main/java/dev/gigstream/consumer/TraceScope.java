package dev.gigstream.consumer;

import dev.gigstream.consumer.deadletter.HeaderText;
import dev.gigstream.traces.Span;
import dev.gigstream.traces.Spans;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.MDC;

/**
 * Goes on with the trace a record came with: in the log, in what the handler writes to its outbox, and, where traces are
 * collected, as a step of its own.
 */
final class TraceScope implements AutoCloseable {
    private static final String TRACE_PARENT = "traceparent";
    private static final String TRACE_ID = "trace.id";
    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private final Spans spans;
    private final Span step;

    private TraceScope(Spans spans, Span step) {
        this.spans = spans;
        this.step = step;
    }

    static TraceScope of(ConsumerRecord<?, ?> record, Spans spans) {
        Optional<Matcher> trace =
                HeaderText.of(record.headers(), TRACE_PARENT).map(FORM::matcher).filter(Matcher::matches);
        if (trace.isEmpty()) {
            return new TraceScope(spans, null);
        }
        String traceId = trace.get().group(1);
        MDC.put(TRACE_ID, traceId);
        if (!spans.wants(traceId)) {
            MDC.put(TRACE_PARENT, trace.get().group());
            return new TraceScope(spans, null);
        }
        String spanId = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
        MDC.put(TRACE_PARENT, "00-" + traceId + "-" + spanId + "-" + trace.get().group(3));
        return new TraceScope(spans, step(traceId, spanId, trace.get().group(2), record.topic()));
    }

    @Override
    public void close() {
        MDC.remove(TRACE_PARENT);
        MDC.remove(TRACE_ID);
        if (step != null) {
            spans.ended(new Span(
                    step.traceId(),
                    step.spanId(),
                    step.parentId(),
                    step.name(),
                    step.kind(),
                    step.start(),
                    Instant.now(),
                    step.attributes(),
                    false));
        }
    }

    private static Span step(String traceId, String spanId, String parentId, String topic) {
        Instant now = Instant.now();
        return new Span(
                traceId,
                spanId,
                parentId,
                "process " + topic,
                Span.Kind.CONSUMER,
                now,
                now,
                Map.of("messaging.system", "kafka", "messaging.destination.name", topic),
                false);
    }
}
