package dev.gigstream.errorlog;

import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/** Markers of lines that operators get though they are no errors; key-value pairs of the line go along as labels. */
public final class Notable {
    /** A record was given up and lies in a dead-letter topic. */
    public static final Marker DEAD_LETTER = MarkerFactory.getMarker("dead-letter");
    /** An answer took longer than it may. */
    public static final Marker SLOW_REQUEST = MarkerFactory.getMarker("slow-request");

    private Notable() {}
}
