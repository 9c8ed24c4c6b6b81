package dev.gigstream.insights.topology;

import java.time.LocalDate;

/** Keys of stores of days: the id, then the day, so that the days of an id lie together. */
final class DayKeys {
    private static final char BETWEEN = '/';
    private static final char AFTER_BETWEEN = BETWEEN + 1;

    private DayKeys() {}

    static String of(String id, LocalDate day) {
        return id + BETWEEN + day;
    }

    static String firstOf(String id) {
        return id + BETWEEN;
    }

    static String lastOf(String id) {
        return id + AFTER_BETWEEN;
    }

    static LocalDate dayOf(String key) {
        return LocalDate.parse(key.substring(key.lastIndexOf(BETWEEN) + 1));
    }
}
