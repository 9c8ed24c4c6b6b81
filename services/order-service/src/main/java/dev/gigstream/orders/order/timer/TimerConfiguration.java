package dev.gigstream.orders.order.timer;

import dev.gigstream.orders.order.Alarm;
import dev.gigstream.orders.order.FiringTimers;
import dev.gigstream.orders.order.OrderRules;
import dev.gigstream.orders.order.OrderTimers;
import dev.gigstream.orders.order.Orders;
import dev.gigstream.service.Pulses;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the clock. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gigstream.orders.timers.enabled", matchIfMissing = true)
class TimerConfiguration {

    private static final Logger log = LoggerFactory.getLogger(FiringTimers.class);
    /** Also when very many orders are due at once. */
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(5);

    @Bean
    TimerMeters timerMeters(OrderTimers timers, Clock clock, MeterRegistry registry) {
        return new TimerMeters(timers, clock, registry);
    }

    @Bean
    TimerLoop timerLoop(
            Orders orders,
            OrderTimers timers,
            OrderRules rules,
            Alarm alarm,
            Clock clock,
            TimerMeters meters,
            Pulses pulses,
            @Value("${gigstream.orders.timers.longest-sleep:2s}") Duration longestSleep) {
        Clock inMillis = Clock.tick(clock, Duration.ofMillis(1));
        var firing = new FiringTimers(orders, timers, rules, inMillis, (order, failure) -> {
            meters.failed();
            log.error("The timer of order {} failed; it is tried again", order.orderId(), failure);
        });
        return new TimerLoop(
                firing,
                alarm,
                clock,
                longestSleep,
                meters,
                pulses.of("order-timers", longestSleep.plus(LONGEST_ROUND)));
    }
}
