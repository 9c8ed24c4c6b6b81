package dev.gigstream.orders.order.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.events.payments.Escrow;
import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.events.payments.PaymentEventType;
import dev.gigstream.events.payments.PaymentStatus;
import dev.gigstream.events.shared.Money;
import dev.gigstream.orders.order.PaymentTold;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentSubscriptionTest {

    private static final Money NOTHING = new Money(0L, "INR");

    @ParameterizedTest
    @EnumSource(value = PaymentStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void hearsEveryStatusByItsName(PaymentStatus status) {
        PaymentTold told = PaymentSubscription.told(event(status)).orElseThrow();

        assertThat(told.status().name()).isEqualTo(status.name());
        assertThat(told.amount().amountMinor()).isEqualTo(158_145);
        assertThat(told.heldAt()).contains(Instant.EPOCH);
        assertThat(told.version()).isEqualTo(3);
        assertThat(told.eventId()).isEqualTo("event");
    }

    @Test
    void passesOverAStatusOfALaterVersion() {
        assertThat(PaymentSubscription.told(event(PaymentStatus.UNKNOWN))).isEmpty();
    }

    private static PaymentEvent event(PaymentStatus status) {
        return PaymentEvent.newBuilder()
                .setEventId("event")
                .setOccurredAt(Instant.EPOCH)
                .setAggregateVersion(3)
                .setType(PaymentEventType.HELD)
                .setOrderId("order")
                .setBuyerId("buyer")
                .setSellerId("seller")
                .setAmount(new Money(158_145L, "INR"))
                .setStatus(status)
                .setProvider("RAZORPAY")
                .setProviderOrderId("order_1")
                .setEscrow(new Escrow(NOTHING, NOTHING, NOTHING, NOTHING))
                .setHeldAt(Instant.EPOCH)
                .build();
    }
}
