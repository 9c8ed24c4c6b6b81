package dev.gigstream.orders.order;

import static dev.gigstream.orders.order.SomeOrders.NOON;
import static dev.gigstream.orders.order.SomeOrders.RULES;
import static dev.gigstream.orders.order.SomeOrders.event;
import static dev.gigstream.orders.order.SomeOrders.held;
import static dev.gigstream.orders.order.SomeOrders.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.money.Money;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FundingTest {

    @Test
    void startsTheClockWhenTheMoneyIsHeld() {
        Order order = SomeOrders.anOrder().order();

        OrderEvent funded = event(RULES.paymentTold(order, held(order, 3, NOON.plusSeconds(60)), NOON.plusSeconds(62)));

        assertThat(funded.kind()).isEqualTo(OrderEvent.Kind.FUNDED);
        assertThat(funded.causationId()).contains("payment-event-3");
        assertThat(funded.order().schedule().fundedAt()).contains(NOON.plusSeconds(60));
        assertThat(funded.order().schedule().dueAt())
                .contains(NOON.plusSeconds(60).plus(Duration.ofDays(3)));
        assertThat(funded.order().payment().status()).contains(PaymentStatus.HELD);
    }

    @ParameterizedTest
    @EnumSource(value = OrderStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "PENDING_PAYMENT")
    void movesNoOrderThatDoesNotWaitForMoney(OrderStatus status) {
        Order order = SomeOrders.in(status).order();

        OrderDecision decision = RULES.paymentTold(order, held(order, 9, NOON), NOON);

        assertThat(decision).isInstanceOfSatisfying(OrderDecision.Noted.class, noted -> {
            assertThat(noted.order().status()).isEqualTo(status);
            assertThat(noted.order().version()).isEqualTo(order.version());
            assertThat(noted.order().payment().version()).isEqualTo(9);
        });
    }

    @ParameterizedTest
    @EnumSource(value = PaymentStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "HELD")
    void startsNoWorkOnAnyOtherNews(PaymentStatus status) {
        Order order = SomeOrders.anOrder().order();

        OrderDecision decision = RULES.paymentTold(order, told(order, status, 4, Optional.empty()), NOON);

        assertThat(decision).isInstanceOf(OrderDecision.Noted.class);
    }

    @Test
    void hearsTheSameNewsOnce() {
        SomeOrders order = SomeOrders.anOrder().funded();

        OrderDecision again = RULES.paymentTold(order.order(), held(order.order(), 3, NOON), NOON);

        assertThat(again).isEqualTo(new OrderDecision.AsBefore(order.order()));
    }

    @Test
    void doesNotGoBackToOlderNews() {
        Order order = SomeOrders.anOrder().order();
        var newer = (OrderDecision.Noted)
                RULES.paymentTold(order, told(order, PaymentStatus.REFUNDED, 5, Optional.of(NOON)), NOON);

        OrderDecision older = RULES.paymentTold(newer.order(), held(order, 3, NOON), NOON);

        assertThat(older).isInstanceOf(OrderDecision.AsBefore.class);
    }

    @Test
    void refusesToWorkForAnotherAmountThanAgreedOn() {
        Order order = SomeOrders.anOrder().order();
        var less = new PaymentTold(
                order.orderId(),
                PaymentStatus.HELD,
                order.price().total().minus(new Money(1, "INR")),
                Optional.of(NOON),
                Optional.empty(),
                3,
                "e");

        OrderDecision decision = RULES.paymentTold(order, less, NOON);

        assertThat(decision).isEqualTo(new OrderDecision.Refused(new OrderRejection.AmountDiffers(less)));
    }
}
