package dev.gigstream.consumer;

import dev.gigstream.consumer.deadletter.HeaderText;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Headers;
import org.slf4j.MDC;

/** Goes on with the trace a record came with: in the log, and in what the handler writes to its outbox. */
final class TraceScope implements AutoCloseable {
    private static final String TRACE_PARENT = "traceparent";
    private static final String TRACE_ID = "trace.id";
    private static final Pattern FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int ID_START = 3;
    private static final int ID_END = 35;

    private TraceScope() {}

    static TraceScope of(Headers headers) {
        HeaderText.of(headers, TRACE_PARENT)
                .filter(text -> FORM.matcher(text).matches())
                .ifPresent(text -> {
                    MDC.put(TRACE_PARENT, text);
                    MDC.put(TRACE_ID, text.substring(ID_START, ID_END));
                });
        return new TraceScope();
    }

    @Override
    public void close() {
        MDC.remove(TRACE_PARENT);
        MDC.remove(TRACE_ID);
    }
}
