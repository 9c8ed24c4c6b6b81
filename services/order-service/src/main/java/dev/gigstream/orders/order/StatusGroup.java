package dev.gigstream.orders.order;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** How people look for orders: those in work, those that went well, those that came to nothing. */
public enum StatusGroup {
    ACTIVE,
    COMPLETED,
    CANCELLED;

    public Set<OrderStatus> statuses() {
        return Arrays.stream(OrderStatus.values())
                .filter(status -> status.group() == this)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrderStatus.class)));
    }
}
