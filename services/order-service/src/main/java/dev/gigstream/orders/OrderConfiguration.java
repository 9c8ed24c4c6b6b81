package dev.gigstream.orders;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.orders.gig.OfferedGigs;
import dev.gigstream.orders.order.ActingOnOrder;
import dev.gigstream.orders.order.Alarm;
import dev.gigstream.orders.order.FollowingPayment;
import dev.gigstream.orders.order.OrderPolicy;
import dev.gigstream.orders.order.OrderRules;
import dev.gigstream.orders.order.Orders;
import dev.gigstream.orders.order.PlacingOrder;
import dev.gigstream.orders.order.RulingDispute;
import dev.gigstream.orders.order.ViewingOrders;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases together; they know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OrderPolicySettings.class)
class OrderConfiguration {

    /** Times go to clients and stores with milliseconds: what is read back equals what was decided on. */
    private static Clock inMillis(Clock clock) {
        return Clock.tick(clock, Duration.ofMillis(1));
    }

    @Bean
    OrderPolicy orderPolicy(OrderPolicySettings settings) {
        return settings.policy();
    }

    @Bean
    OrderRules orderRules(OrderPolicy policy) {
        return new OrderRules(policy);
    }

    @Bean
    Alarm timerAlarm(Clock clock) {
        return new Alarm(clock);
    }

    @Bean
    PlacingOrder placingOrder(Orders orders, OfferedGigs gigs, OrderPolicy policy, Clock clock) {
        return new PlacingOrder(orders, gigs, policy, EventIds::next, inMillis(clock));
    }

    @Bean
    ActingOnOrder actingOnOrder(Orders orders, OrderRules rules, Clock clock) {
        return new ActingOnOrder(orders, rules, inMillis(clock));
    }

    @Bean
    RulingDispute rulingDispute(Orders orders, OrderRules rules, Clock clock) {
        return new RulingDispute(orders, rules, inMillis(clock));
    }

    @Bean
    FollowingPayment followingPayment(Orders orders, OrderRules rules, Clock clock) {
        return new FollowingPayment(orders, rules, inMillis(clock));
    }

    @Bean
    ViewingOrders viewingOrders(Orders orders) {
        return new ViewingOrders(orders);
    }
}
