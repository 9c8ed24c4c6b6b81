package dev.gigstream.reviews.order.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gigstream.consumer.HopelessEventException;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.reviews.SomeOrder;
import org.junit.jupiter.api.Test;

class OrderSubscriptionTest {
    private final SomeOrder order = SomeOrder.any();

    @Test
    void aCompletedOrderMayBeReviewedFromItsEndOn() {
        OrderEvent completed = order.completed();

        assertThat(OrderSubscription.known(completed).reviewableFrom()).contains(completed.getEndedAt());
    }

    @Test
    void aCancelledOneOnlyAfterADelivery() {
        assertThat(OrderSubscription.known(order.cancelledAfterDelivery()).reviewableFrom())
                .isPresent();
        assertThat(OrderSubscription.known(order.cancelledBeforeDelivery()).reviewableFrom())
                .isEmpty();
    }

    @Test
    void anEndWithoutItsTimeIsNotTriedAgain() {
        OrderEvent endless = order.completedAtNoTime();

        assertThatThrownBy(() -> OrderSubscription.known(endless))
                .isInstanceOf(HopelessEventException.class)
                .hasMessageContaining(order.id());
    }
}
