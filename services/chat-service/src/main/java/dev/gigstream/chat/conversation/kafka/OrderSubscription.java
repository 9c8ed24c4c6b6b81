package dev.gigstream.chat.conversation.kafka;

import dev.gigstream.chat.conversation.FollowingOrder;
import dev.gigstream.chat.conversation.FollowingOrder.OrderTold;
import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.events.Topics;
import dev.gigstream.events.orders.OrderEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What conversations hear of orders; each event names the parties, so that none has to wait for an earlier one. */
@Configuration(proxyBeanMethods = false)
class OrderSubscription {

    @Bean
    EventSubscription<OrderEvent> orderEvents(FollowingOrder following) {
        return EventSubscription.of(Topics.ORDERS, OrderEvent.class, event -> following.follow(told(event.value())));
    }

    static OrderTold told(OrderEvent event) {
        return new OrderTold(
                event.getEventId(),
                event.getOrderId(),
                event.getGigId(),
                event.getConversationId(),
                event.getBuyerId(),
                event.getSellerId(),
                event.getDispute() != null);
    }
}
