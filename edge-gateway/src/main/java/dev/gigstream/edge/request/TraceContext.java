package dev.gigstream.edge.request;

import java.util.SplittableRandom;

/** A W3C trace: taken over from the client when its {@code traceparent} is valid, begun here otherwise. */
public record TraceContext(String traceId, String spanId, String flags) {
    private static final String SAMPLED = "01";
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final ThreadLocal<SplittableRandom> RANDOM = ThreadLocal.withInitial(SplittableRandom::new);

    public static TraceContext continuing(String traceparent) {
        if (traceparent == null || !isValid(traceparent)) {
            return new TraceContext(nonZero(2), nonZero(1), SAMPLED);
        }
        return new TraceContext(traceparent.substring(3, 35), nonZero(1), traceparent.substring(53, 55));
    }

    public static TraceContext begun() {
        return continuing(null);
    }

    /** The step that a client's header names; empty when there is none, or none that is valid. */
    static String parentOf(String traceparent) {
        return traceparent != null && isValid(traceparent) ? traceparent.substring(36, 52) : "";
    }

    /** The header for the next hop, with this hop as the parent. */
    public String traceparent() {
        return "00-" + traceId + '-' + spanId + '-' + flags;
    }

    private static boolean isValid(String value) {
        int length = value.length();
        return length >= 55
                && (length == 55 || (value.charAt(55) == '-' && !value.startsWith("00")))
                && value.charAt(2) == '-'
                && value.charAt(35) == '-'
                && value.charAt(52) == '-'
                && isHex(value, 0, 2)
                && !value.startsWith("ff")
                && isId(value, 3, 35)
                && isId(value, 36, 52)
                && isHex(value, 53, 55);
    }

    private static boolean isId(String value, int from, int to) {
        boolean zero = true;
        for (int i = from; i < to; i++) {
            zero &= value.charAt(i) == '0';
        }
        return !zero && isHex(value, from, to);
    }

    private static boolean isHex(String value, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static String nonZero(int longs) {
        char[] text = new char[longs * 16];
        SplittableRandom random = RANDOM.get();
        for (int i = 0; i < longs; i++) {
            long bits = random.nextLong(1, Long.MAX_VALUE);
            for (int digit = 0; digit < 16; digit++) {
                text[i * 16 + digit] = HEX[(int) (bits >>> (digit * 4)) & 0xf];
            }
        }
        return new String(text);
    }
}
