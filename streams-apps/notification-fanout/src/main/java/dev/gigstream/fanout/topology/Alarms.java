package dev.gigstream.fanout.topology;

import java.time.Instant;

/** Keys of the store of alarms: sorted by time, then the user. */
final class Alarms {
    private static final char BETWEEN = ' ';
    /** Sorts behind every id. */
    private static final char LAST = '~';

    private Alarms() {}

    static String key(Instant at, String userId) {
        return prefix(at) + userId;
    }

    static String lastOf(Instant at) {
        return prefix(at) + LAST;
    }

    static String userOf(String key) {
        return key.substring(key.indexOf(BETWEEN) + 1);
    }

    private static String prefix(Instant at) {
        return "%015d".formatted(at.toEpochMilli()) + BETWEEN;
    }
}
