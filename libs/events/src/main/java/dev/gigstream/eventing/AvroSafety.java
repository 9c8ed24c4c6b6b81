package dev.gigstream.eventing;

import org.apache.avro.SystemLimitException;
import org.apache.avro.util.ClassSecurityValidator;

/** What Avro may do while it decodes: make our own event classes, and values of a size that an event can have. */
public final class AvroSafety {
    private static final String EVENTS = "dev.gigstream.events.";
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int MOST_ITEMS = 1024 * 1024;

    static {
        // Avro reads its limits once; a forged length must not make the decoder allocate gigabytes.
        limit(SystemLimitException.MAX_BYTES_LENGTH_PROPERTY, MOST_BYTES);
        limit(SystemLimitException.MAX_STRING_LENGTH_PROPERTY, MOST_BYTES);
        limit(SystemLimitException.MAX_COLLECTION_LENGTH_PROPERTY, MOST_ITEMS);
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(EVENTS)));
    }

    private AvroSafety() {}

    /** Takes effect with the first call; every class that decodes calls it when it is loaded. */
    public static void apply() {}

    private static void limit(String property, int most) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(most));
        }
    }
}
