package dev.gigstream.outbox;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** Continues the trace that the log context names, else begins one. */
final class LoggedTraceParents implements TraceParents {
    private static final Pattern TRACE_PARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int TRACE_BYTES = 16;
    private static final int SPAN_BYTES = 8;

    private final RandomGenerator random = new SecureRandom();

    @Override
    public String current() {
        String current = MDC.get(Outbox.TRACE_PARENT);
        return current != null && TRACE_PARENT.matcher(current).matches()
                ? current
                : "00-" + hex(TRACE_BYTES) + "-" + hex(SPAN_BYTES) + "-01";
    }

    private String hex(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
