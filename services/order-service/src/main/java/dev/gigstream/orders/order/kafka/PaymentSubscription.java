package dev.gigstream.orders.order.kafka;

import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.consumer.HopelessEventException;
import dev.gigstream.events.Topics;
import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.money.Money;
import dev.gigstream.orders.order.FollowingPayment;
import dev.gigstream.orders.order.ImpossiblePaymentException;
import dev.gigstream.orders.order.PaymentStatus;
import dev.gigstream.orders.order.PaymentTold;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What orders hear of their payments, in order: news that could not be taken in hold back later ones of that order. */
@Configuration(proxyBeanMethods = false)
class PaymentSubscription {

    @Bean
    EventSubscription<PaymentEvent> paymentEvents(FollowingPayment payments) {
        return EventSubscription.of(
                        Topics.PAYMENTS,
                        PaymentEvent.class,
                        event -> told(event.value()).ifPresent(told -> hear(told, payments)))
                .ordered();
    }

    private static void hear(PaymentTold told, FollowingPayment payments) {
        try {
            payments.hear(told);
        } catch (ImpossiblePaymentException never) {
            throw new HopelessEventException(never);
        }
    }

    /** Nothing where the status is one that this version does not know. */
    static Optional<PaymentTold> told(PaymentEvent event) {
        return status(event)
                .map(status -> new PaymentTold(
                        event.getOrderId(),
                        status,
                        new Money(
                                event.getAmount().getAmountMinor(),
                                event.getAmount().getCurrency()),
                        Optional.ofNullable(event.getHeldAt()),
                        Optional.ofNullable(event.getReason()),
                        event.getAggregateVersion(),
                        event.getEventId()));
    }

    private static Optional<PaymentStatus> status(PaymentEvent event) {
        return switch (event.getStatus()) {
            case CREATED -> Optional.of(PaymentStatus.CREATED);
            case CAPTURED -> Optional.of(PaymentStatus.CAPTURED);
            case HELD -> Optional.of(PaymentStatus.HELD);
            case RELEASED -> Optional.of(PaymentStatus.RELEASED);
            case REFUND_PENDING -> Optional.of(PaymentStatus.REFUND_PENDING);
            case REFUNDED -> Optional.of(PaymentStatus.REFUNDED);
            case PARTIALLY_REFUNDED -> Optional.of(PaymentStatus.PARTIALLY_REFUNDED);
            case FAILED -> Optional.of(PaymentStatus.FAILED);
            case UNKNOWN -> Optional.empty();
        };
    }
}
