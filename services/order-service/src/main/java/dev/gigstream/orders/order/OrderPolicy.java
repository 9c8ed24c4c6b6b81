package dev.gigstream.orders.order;

import java.time.Duration;
import java.time.Instant;

/** Timers, limits and fees as values. */
public record OrderPolicy(
        Duration payWithin,
        Duration deliveryDay,
        Duration dueSoonBefore,
        Duration buyerMayCancelWhenLateBy,
        Duration autoCompleteAfter,
        Duration cancellationAnswerWithin,
        Duration reviewWindow,
        Duration reviewReminderBefore,
        int maxQuantity,
        FeePolicy fees) {

    public static OrderPolicy standard() {
        return new OrderPolicy(
                Duration.ofMinutes(15),
                Duration.ofDays(1),
                Duration.ofHours(24),
                Duration.ofHours(24),
                Duration.ofDays(3),
                Duration.ofHours(48),
                Duration.ofDays(14),
                Duration.ofDays(2),
                100,
                new FeePolicy(550, 2_000));
    }

    Instant due(Instant funded, int deliveryDays) {
        return funded.plus(deliveryDay.multipliedBy(deliveryDays));
    }

    Instant veryLate(Instant due) {
        return due.plus(buyerMayCancelWhenLateBy);
    }
}
