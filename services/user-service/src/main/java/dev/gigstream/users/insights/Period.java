package dev.gigstream.users.insights;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** Days from one to another, both included. */
public record Period(LocalDate from, LocalDate to) {

    public static final int MOST_DAYS = 366;

    private static final int USUAL_DAYS = 30;

    public static Period endingWith(LocalDate to) {
        return new Period(to.minusDays(USUAL_DAYS - 1L), to);
    }

    public boolean isBackwards() {
        return from.isAfter(to);
    }

    public boolean isTooLong() {
        return ChronoUnit.DAYS.between(from, to) >= MOST_DAYS;
    }

    public Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }
}
