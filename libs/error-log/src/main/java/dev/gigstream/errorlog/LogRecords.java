package dev.gigstream.errorlog;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.ops.LogKind;
import dev.gigstream.events.ops.LogLevel;
import dev.gigstream.events.ops.LogRecord;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/** Makes the record of a line: cut to a size that fits everywhere, and without secrets. */
final class LogRecords {
    static final int LONGEST_TEXT = 8_000;
    static final int LONGEST_STACK = 32_000;
    private static final int MOST_LABELS = 20;
    private static final int LONGEST_LABEL = 500;
    private static final String TRACE_ID = "trace.id";
    private static final String SPAN_ID = "span.id";

    private final String service;
    private final String instance;

    LogRecords(String service, String instance) {
        this.service = service;
        this.instance = instance;
    }

    /** Whether operators get this line. */
    static boolean isWanted(ILoggingEvent line) {
        return line.getLevel().isGreaterOrEqual(Level.ERROR) || kind(line) != LogKind.ERROR;
    }

    LogRecord of(ILoggingEvent line) {
        Map<String, String> context = line.getMDCPropertyMap();
        IThrowableProxy error = line.getThrowableProxy();
        return LogRecord.newBuilder()
                .setEventId(EventIds.next())
                .setOccurredAt(line.getInstant())
                .setKind(kind(line))
                .setLevel(line.getLevel().isGreaterOrEqual(Level.ERROR) ? LogLevel.ERROR : LogLevel.WARN)
                .setService(service)
                .setInstance(instance)
                .setLogger(line.getLoggerName())
                .setThread(line.getThreadName())
                .setMessage(text(line.getFormattedMessage(), LONGEST_TEXT))
                .setTraceId(context.get(TRACE_ID))
                .setSpanId(context.get(SPAN_ID))
                .setErrorType(error == null ? null : error.getClassName())
                .setErrorMessage(error == null ? null : text(error.getMessage(), LONGEST_TEXT))
                .setStackTrace(error == null ? null : text(ThrowableProxyUtil.asString(error), LONGEST_STACK))
                .setLabels(labels(line.getKeyValuePairs()))
                .build();
    }

    private static LogKind kind(ILoggingEvent line) {
        List<Marker> markers = line.getMarkerList();
        if (markers == null) {
            return LogKind.ERROR;
        }
        if (markers.contains(Notable.DEAD_LETTER)) {
            return LogKind.DEAD_LETTER;
        }
        return markers.contains(Notable.SLOW_REQUEST) ? LogKind.SLOW_REQUEST : LogKind.ERROR;
    }

    private static Map<String, String> labels(List<KeyValuePair> pairs) {
        Map<String, String> labels = new TreeMap<>();
        if (pairs != null) {
            pairs.stream()
                    .limit(MOST_LABELS)
                    .forEach(pair -> labels.put(pair.key, text(String.valueOf(pair.value), LONGEST_LABEL)));
        }
        return labels;
    }

    private static String text(String text, int longest) {
        if (text == null) {
            return null;
        }
        // Masked before it is cut, for half a token is not recognised as one.
        String masked = Secrets.masked(text.length() > 2 * longest ? text.substring(0, 2 * longest) : text);
        return masked.length() > longest ? masked.substring(0, longest) : masked;
    }
}
