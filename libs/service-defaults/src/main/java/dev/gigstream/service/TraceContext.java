package dev.gigstream.service;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * The W3C trace context of the work at hand. It lives in the logging context, where log lines, problem documents and the
 * outbox find it under {@link #TRACE_ID} and {@link #TRACEPARENT}.
 */
public record TraceContext(String traceId, String spanId, String flags) {

    public static final String TRACE_ID = "trace.id";
    public static final String SPAN_ID = "span.id";
    public static final String TRACEPARENT = "traceparent";

    private static final Pattern HEADER =
            Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final String NO_TRACE = "0".repeat(32);

    /** A new trace. */
    public static TraceContext start() {
        return new TraceContext(randomHex() + randomHex(), randomHex(), "01");
    }

    /** The next step of the trace a {@code traceparent} names, or a new trace when it is missing or malformed. */
    public static TraceContext continuing(String traceparent) {
        return parse(traceparent)
                .map(parent -> new TraceContext(parent.traceId, randomHex(), parent.flags))
                .orElseGet(TraceContext::start);
    }

    /** The context of this thread, if it works on one. */
    public static Optional<TraceContext> current() {
        return parse(MDC.get(TRACEPARENT));
    }

    static Optional<TraceContext> parse(String traceparent) {
        if (traceparent == null) {
            return Optional.empty();
        }
        Matcher header = HEADER.matcher(traceparent);
        return header.matches() && !header.group(1).equals(NO_TRACE)
                ? Optional.of(new TraceContext(header.group(1), header.group(2), header.group(3)))
                : Optional.empty();
    }

    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    /** Makes this the context of the thread until the scope is closed. */
    public Scope open() {
        MDC.put(TRACE_ID, traceId);
        MDC.put(SPAN_ID, spanId);
        MDC.put(TRACEPARENT, traceparent());
        return () -> {
            MDC.remove(TRACE_ID);
            MDC.remove(SPAN_ID);
            MDC.remove(TRACEPARENT);
        };
    }

    /** Ends a context; unlike its super type it throws nothing. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    private static String randomHex() {
        long bits = ThreadLocalRandom.current().nextLong();
        return HexFormat.of().toHexDigits(bits == 0 ? 1 : bits);
    }
}
