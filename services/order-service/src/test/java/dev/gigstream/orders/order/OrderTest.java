package dev.gigstream.orders.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTest {

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void remembersItsFirstAnswerInEveryState(OrderStatus status) {
        Order order = SomeOrders.in(status).order();

        assertThat(order.status()).isEqualTo(status);
        assertThat(order.asPlaced()).isEqualTo(SomeOrders.anOrder().order());
    }

    @Test
    void countsRevisionsDownAndAnyNumberNot() {
        Order counted =
                SomeOrders.anOrder("a", 1).funded().delivered().revised().order();
        Order uncounted = SomeOrders.anOrder("b", OrderedPackage.ANY_NUMBER)
                .funded()
                .delivered()
                .revised()
                .delivered()
                .revised()
                .order();

        assertThat(counted.revisionsLeft()).isZero();
        assertThat(counted.hasRevisionLeft()).isFalse();
        assertThat(uncounted.revisionsLeft()).isEqualTo(OrderedPackage.ANY_NUMBER);
        assertThat(uncounted.hasRevisionLeft()).isTrue();
    }

    @Test
    void tellsTheBuyerApartFromTheSellerAndBothFromStrangers() {
        Parties parties = SomeOrders.anOrder().order().parties();

        assertThat(parties.partyOf("buyer")).contains(Party.BUYER);
        assertThat(parties.partyOf("seller")).contains(Party.SELLER);
        assertThat(parties.partyOf("moderator")).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> new Parties("me", "me")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asksTheSellerToAgreeUnlessTheBuyerWaitedADayTooLong() {
        SomeOrders order = SomeOrders.in(OrderStatus.ACTIVE);
        var due = order.order().schedule().dueAt().orElseThrow();
        order.at(due.plus(SomeOrders.POLICY.buyerMayCancelWhenLateBy()));

        Order cancelled = order.askedToCancel(Party.BUYER).order();

        assertThat(cancelled.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(cancelled.settlement().orElseThrow().kind()).isEqualTo(Settlement.Kind.REFUND);
        assertThat(cancelled.cancellation().orElseThrow().status()).isEqualTo(Cancellation.Status.ACCEPTED);
    }
}
