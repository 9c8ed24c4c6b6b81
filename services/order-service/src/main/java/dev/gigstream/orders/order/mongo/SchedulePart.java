package dev.gigstream.orders.order.mongo;

import dev.gigstream.orders.order.Reminder;
import dev.gigstream.orders.order.Schedule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The times of an order in its document. */
record SchedulePart(
        Instant placedAt,
        Instant payBy,
        Instant fundedAt,
        Instant dueAt,
        Instant deliveredAt,
        Instant autoCompleteAt,
        Instant endedAt,
        List<Reminder> told) {

    static SchedulePart of(Schedule schedule) {
        return new SchedulePart(
                schedule.placedAt(),
                schedule.payBy(),
                schedule.fundedAt().orElse(null),
                schedule.dueAt().orElse(null),
                schedule.deliveredAt().orElse(null),
                schedule.autoCompleteAt().orElse(null),
                schedule.endedAt().orElse(null),
                List.copyOf(schedule.told()));
    }

    Schedule schedule() {
        return new Schedule(
                placedAt,
                payBy,
                Optional.ofNullable(fundedAt),
                Optional.ofNullable(dueAt),
                Optional.ofNullable(deliveredAt),
                Optional.ofNullable(autoCompleteAt),
                Optional.ofNullable(endedAt),
                Set.copyOf(told));
    }
}
