package dev.gigstream.local.process;

import java.io.IOException;
import java.util.List;

/** One server of the local stack: it knows how to unpack and initialise itself and how it is run. */
public interface Part {
    String name();

    /** The names of the parts that have to be healthy before this one starts. */
    default List<String> needs() {
        return List.of();
    }

    /** Unpacks what is missing, initialises data once and says how to run. Safe to call before every start. */
    ProcessSpec prepare(PartContext context) throws IOException;

    /** Runs when the process is healthy, after every start; has to be idempotent. */
    default void afterStart(PartContext context) throws IOException {}
}
