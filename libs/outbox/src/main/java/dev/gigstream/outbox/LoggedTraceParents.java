package dev.gigstream.outbox;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.slf4j.MDC;

/** Continues the trace that the log context names, else begins one. */
final class LoggedTraceParents implements TraceParents {
    private static final String TRACE_ID = "[0-9a-f]{32}";
    private static final int TRACE_BYTES = 16;
    private static final int SPAN_BYTES = 8;

    private final RandomGenerator random = new SecureRandom();

    @Override
    public String current() {
        String trace = MDC.get("trace.id");
        String id = trace != null && trace.matches(TRACE_ID) ? trace : hex(TRACE_BYTES);
        return "00-" + id + "-" + hex(SPAN_BYTES) + "-01";
    }

    private String hex(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
