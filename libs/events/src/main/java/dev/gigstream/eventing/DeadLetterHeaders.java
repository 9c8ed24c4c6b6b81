package dev.gigstream.eventing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a dead letter says of itself, beside the headers, key and bytes it came with. */
public final class DeadLetterHeaders {
    public static final String TOPIC = "dlq-origin-topic";
    public static final String PARTITION = "dlq-origin-partition";
    public static final String OFFSET = "dlq-origin-offset";
    public static final String CAUSE_CLASS = "dlq-cause-class";
    public static final String CAUSE_MESSAGE = "dlq-cause-message";
    public static final String ATTEMPTS = "dlq-attempts";
    public static final String AT = "dlq-at";
    /** On a record of the dead-letter topic that is no letter: the letter of this origin was handled after all. */
    public static final String HANDLED = "dlq-handled";

    private static final int MOST_MESSAGE_CHARS = 1_000;

    private DeadLetterHeaders() {}

    public static String deadLetterTopic(String application) {
        return application + ".dlq.v1";
    }

    public static String replayTopic(String application) {
        return application + ".replay.v1";
    }

    /** @param attempts how often it was tried before it was given up */
    public static Map<String, String> of(
            String topic, int partition, long offset, Throwable cause, int attempts, Instant at) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(TOPIC, topic);
        headers.put(PARTITION, Integer.toString(partition));
        headers.put(OFFSET, Long.toString(offset));
        headers.put(CAUSE_CLASS, cause.getClass().getName());
        headers.put(CAUSE_MESSAGE, shortened(String.valueOf(cause.getMessage())));
        headers.put(ATTEMPTS, Integer.toString(attempts));
        headers.put(AT, at.toString());
        return headers;
    }

    /** Headers of the mark that a letter was handled. */
    public static Map<String, String> handled(String topic, int partition, long offset) {
        return Map.of(
                HANDLED, "true", TOPIC, topic, PARTITION, Integer.toString(partition), OFFSET, Long.toString(offset));
    }

    private static String shortened(String message) {
        return message.length() <= MOST_MESSAGE_CHARS ? message : message.substring(0, MOST_MESSAGE_CHARS);
    }
}
