package dev.gigstream.data.reference;

import org.apache.avro.util.ClassSecurityValidator;

/** Avro makes no object of a class that it was not told to trust. */
public final class TrustedEvents {

    private static final String EVENTS = "dev.gigstream.events.";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(EVENTS)));
    }

    private TrustedEvents() {}

    /** Takes effect with the first call. */
    public static void apply() {}
}
