package dev.gigstream.orders.audit.kafka;

import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.reviews.ReviewEvent;
import dev.gigstream.orders.audit.AuditLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Fills the log from the topics where moderators' acts are told; this service's own rulings come the same way. Those about
 * gigs come with the copy of gigs, because a topic has one subscription.
 */
@Configuration(proxyBeanMethods = false)
class AuditSubscriptions {

    @Bean
    EventSubscription<AccountEvent> accountEvents(AuditLog log) {
        return EventSubscription.of(Topics.ACCOUNTS, AccountEvent.class, event -> {
            if (event.value() != null) {
                ActsOfModerators.in(event.value()).ifPresent(log::add);
            }
        });
    }

    @Bean
    EventSubscription<ReviewEvent> reviewEvents(AuditLog log) {
        return EventSubscription.of(Topics.REVIEWS, ReviewEvent.class, event -> {
            if (event.value() != null) {
                ActsOfModerators.in(event.value()).ifPresent(log::add);
            }
        });
    }

    @Bean
    EventSubscription<OrderEvent> orderEvents(AuditLog log) {
        return EventSubscription.of(Topics.ORDERS, OrderEvent.class, event -> {
            if (event.value() != null) {
                ActsOfModerators.in(event.value()).ifPresent(log::add);
            }
        });
    }
}
