package dev.gigstream.bench;

import java.util.List;

/** One thing measured together with what it is compared with. */
public interface Measurement {
    String name();

    /** Runs it; a figure that could not be taken is an exception, never a guess. */
    List<Figure> measure() throws Exception;
}
