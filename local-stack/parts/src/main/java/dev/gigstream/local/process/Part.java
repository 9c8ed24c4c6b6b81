package dev.gigstream.local.process;

import java.io.IOException;

/** One server of the local stack: it knows how to unpack and initialise itself and how it is run. */
public interface Part {
    String name();

    /** Unpacks what is missing, initialises data once and says how to run. Safe to call before every start. */
    ProcessSpec prepare(PartContext context) throws IOException;

    /** Runs when the process is healthy, after every start; has to be idempotent. */
    default void afterStart(PartContext context) throws IOException {}
}
