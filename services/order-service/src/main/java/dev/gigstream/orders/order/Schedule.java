package dev.gigstream.orders.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The times of an order, computed when what starts them happens and never again: a changed policy changes nothing that
 * was told already.
 */
public record Schedule(
        Instant placedAt,
        Instant payBy,
        Optional<Instant> fundedAt,
        Optional<Instant> dueAt,
        Optional<Instant> deliveredAt,
        Optional<Instant> autoCompleteAt,
        Optional<Instant> endedAt,
        Set<Reminder> told) {

    public Schedule {
        told = told.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(told));
    }

    static Schedule placed(Instant now, Instant payBy) {
        Optional<Instant> none = Optional.empty();
        return new Schedule(now, payBy, none, none, none, none, none, Set.of());
    }

    Schedule funded(Instant at, Instant due) {
        return new Schedule(
                placedAt, payBy, Optional.of(at), Optional.of(due), deliveredAt, autoCompleteAt, endedAt, told);
    }

    Schedule delivered(Instant at, Instant autoComplete) {
        return new Schedule(
                placedAt, payBy, fundedAt, dueAt, Optional.of(at), Optional.of(autoComplete), endedAt, told);
    }

    /** Nothing is accepted by silence any more. */
    Schedule answered() {
        return new Schedule(placedAt, payBy, fundedAt, dueAt, deliveredAt, Optional.empty(), endedAt, told);
    }

    /** What was left of the time to answer a delivery is left again; the due date is a promise and stays. */
    Schedule resumed(Duration pause) {
        return new Schedule(
                placedAt, payBy, fundedAt, dueAt, deliveredAt, autoCompleteAt.map(at -> at.plus(pause)), endedAt, told);
    }

    Schedule ended(Instant at) {
        return new Schedule(placedAt, payBy, fundedAt, dueAt, deliveredAt, Optional.empty(), Optional.of(at), told);
    }

    Schedule told(Reminder... reminders) {
        EnumSet<Reminder> more = EnumSet.noneOf(Reminder.class);
        more.addAll(told);
        more.addAll(Arrays.asList(reminders));
        return new Schedule(placedAt, payBy, fundedAt, dueAt, deliveredAt, autoCompleteAt, endedAt, more);
    }

    boolean hasTold(Reminder reminder) {
        return told.contains(reminder);
    }
}
