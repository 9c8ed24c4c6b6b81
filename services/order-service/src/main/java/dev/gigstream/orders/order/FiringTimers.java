package dev.gigstream.orders.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Does what the clock has to do to orders. Any number of instances may do so at once: each change is made for the version
 * that was read, so one of them wins. An order that fails is set aside for a while and holds nobody up.
 */
public final class FiringTimers {

    private static final int BATCH = 200;
    private static final int MOST_SET_ASIDE = 500;
    private static final Duration ASIDE = Duration.ofSeconds(5);

    private final Orders orders;
    private final OrderTimers timers;
    private final OrderRules rules;
    private final Clock clock;
    private final BiConsumer<Order, RuntimeException> failures;
    private final Map<String, Instant> aside = new HashMap<>();

    public FiringTimers(
            Orders orders,
            OrderTimers timers,
            OrderRules rules,
            Clock clock,
            BiConsumer<Order, RuntimeException> failures) {
        this.orders = orders;
        this.timers = timers;
        this.rules = rules;
        this.clock = clock;
        this.failures = failures;
    }

    /** Does all that is due and tells when the next is, if that is no later than the given time. */
    public Optional<Instant> fireAll(Instant noLater) {
        aside.values().removeIf(until -> !clock.instant().isBefore(until));
        List<Order> batch;
        do {
            batch = timers.due(clock.instant(), BATCH, setAside());
            batch.forEach(this::fireOrSetAside);
        } while (batch.size() == BATCH);
        return timers.next(noLater, setAside());
    }

    private void fireOrSetAside(Order order) {
        try {
            fire(order);
        } catch (RuntimeException e) {
            if (aside.size() >= MOST_SET_ASIDE) {
                // Not this order but the store is the trouble.
                throw e;
            }
            aside.put(order.orderId(), clock.instant().plus(ASIDE));
            failures.accept(order, e);
        }
    }

    private void fire(Order order) {
        switch (rules.timeFires(order, clock.instant())) {
            // Lost to another instance or to a party: whatever they did carries its own next time.
            case OrderDecision.Changed(OrderEvent event) -> orders.change(event);
            case OrderDecision.AsBefore(Order same) -> timers.reschedule(same);
            case OrderDecision.Noted _, OrderDecision.Refused _ ->
                throw new IllegalStateException("The clock asks nobody and is refused by nobody.");
        }
    }

    private Set<String> setAside() {
        return new HashSet<>(aside.keySet());
    }
}
