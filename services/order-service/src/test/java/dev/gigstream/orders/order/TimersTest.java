package dev.gigstream.orders.order;

import static dev.gigstream.orders.order.SomeOrders.NOON;
import static dev.gigstream.orders.order.SomeOrders.POLICY;
import static dev.gigstream.orders.order.SomeOrders.RULES;
import static dev.gigstream.orders.order.SomeOrders.anOrder;
import static dev.gigstream.orders.order.SomeOrders.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimersTest {

    @Test
    void letsAnUnpaidOrderExpireAfterFifteenMinutesAndNotBefore() {
        SomeOrders order = anOrder();
        Instant payBy = NOON.plus(Duration.ofMinutes(15));

        OrderDecision early = RULES.timeFires(order.order(), payBy.minusMillis(1));
        OrderEvent expired = event(RULES.timeFires(order.order(), payBy));

        assertThat(early).isInstanceOf(OrderDecision.AsBefore.class);
        assertThat(expired.kind()).isEqualTo(OrderEvent.Kind.EXPIRED);
        assertThat(expired.actorId()).isEmpty();
        assertThat(expired.order().settlement()).isEmpty();
    }

    @Test
    void remindsOfADueDateBeforeAtAndAfterIt() {
        Order order = anOrder().funded().order();
        Instant due = order.schedule().dueAt().orElseThrow();

        List<OrderEvent> told = untilNothingIsLeft(order);

        assertThat(told)
                .extracting(OrderEvent::kind)
                .containsExactly(
                        OrderEvent.Kind.DUE_SOON, OrderEvent.Kind.BECAME_LATE, OrderEvent.Kind.BECAME_VERY_LATE);
        assertThat(told)
                .extracting(OrderEvent::at)
                .containsExactly(due.minus(Duration.ofDays(1)), due, due.plus(Duration.ofDays(1)));
        assertThat(told.getLast().order().status()).isEqualTo(OrderStatus.ACTIVE);
    }

    @Test
    void saysLateAtOnceWhenItCouldNotSayDueSoonInTime() {
        Order order = anOrder().funded().order();

        OrderEvent told = event(
                RULES.timeFires(order, order.schedule().dueAt().orElseThrow().plusSeconds(5)));

        assertThat(told.kind()).isEqualTo(OrderEvent.Kind.BECAME_LATE);
        assertThat(RULES.nextTimer(told.order()).orElseThrow().kind()).isEqualTo(OrderTimer.Kind.BECOME_VERY_LATE);
    }

    @Test
    void saysNothingOfDueSoonWhenThereIsLessTimeThanThatToBeginWith() {
        Placement placement = SomeOrders.placement("order-1", new Parties("b", "s"), 2);
        OrderedPackage one = new OrderedPackage(
                PackageTier.BASIC, "Offer", "", placement.ordered().unitPrice(), 1, 2);
        Order placed = RULES.place(
                        new Placement("order-1", "t", new Parties("b", "s"), "g", 1, "Logo", one, 1, ""), NOON)
                .order();

        Order funded = SomeOrders.after(RULES.paymentTold(placed, SomeOrders.held(placed, 3, NOON), NOON));

        assertThat(RULES.nextTimer(funded).orElseThrow().kind()).isEqualTo(OrderTimer.Kind.BECOME_LATE);
    }

    @Test
    void acceptsADeliveryByThreeDaysOfSilence() {
        SomeOrders order = SomeOrders.in(OrderStatus.DELIVERED);
        Instant delivered = order.order().schedule().deliveredAt().orElseThrow();

        OrderTimer next = RULES.nextTimer(order.order()).orElseThrow();
        OrderEvent accepted = event(RULES.timeFires(order.order(), next.at()));

        assertThat(next.at()).isEqualTo(delivered.plus(POLICY.autoCompleteAfter()));
        assertThat(accepted.kind()).isEqualTo(OrderEvent.Kind.COMPLETED);
        assertThat(accepted.order().settlement().orElseThrow().kind()).isEqualTo(Settlement.Kind.RELEASE);
    }

    @Test
    void countsTheSilenceAnewAfterARevision() {
        SomeOrders order = SomeOrders.in(OrderStatus.IN_REVISION);
        Optional<OrderTimer> meanwhile = RULES.nextTimer(order.order());
        Instant again = order.now();

        Order redelivered = order.delivered().order();

        assertThat(meanwhile).isEmpty();
        assertThat(RULES.nextTimer(redelivered).orElseThrow().at()).isEqualTo(again.plus(POLICY.autoCompleteAfter()));
    }

    @Test
    void cancelsByTwoDaysOfSilenceAndRefundsAll() {
        SomeOrders order = SomeOrders.in(OrderStatus.CANCELLATION_REQUESTED);
        Cancellation request = order.order().cancellation().orElseThrow();

        OrderEvent cancelled = event(RULES.timeFires(order.order(), request.answerBy()));

        assertThat(request.answerBy()).isEqualTo(request.askedAt().plus(Duration.ofHours(48)));
        assertThat(cancelled.kind()).isEqualTo(OrderEvent.Kind.CANCELLED);
        assertThat(cancelled.order().settlement().orElseThrow().toBuyer())
                .isEqualTo(order.order().price().total());
    }

    @Test
    void keepsTheDueDateWhileARequestToCancelIsOpenAndTellsWhatPassedAfterwards() {
        SomeOrders order = anOrder().funded();
        Instant due = order.order().schedule().dueAt().orElseThrow();
        order.at(due.minus(Duration.ofHours(1))).askedToCancel(Party.SELLER);

        OrderDecision meanwhile = RULES.timeFires(order.order(), due.plus(Duration.ofHours(1)));
        Order goesOn = order.at(due.plus(Duration.ofHours(2))).withdrawn().order();

        assertThat(meanwhile).isInstanceOf(OrderDecision.AsBefore.class);
        assertThat(goesOn.schedule().dueAt()).contains(due);
        assertThat(event(RULES.timeFires(goesOn, order.now())).kind()).isEqualTo(OrderEvent.Kind.BECAME_LATE);
    }

    @Test
    void leavesTheBuyerTheTimeToAnswerADeliveryThatWasLeftWhenTheClockStopped() {
        SomeOrders order = SomeOrders.in(OrderStatus.DELIVERED);
        Instant before = order.order().schedule().autoCompleteAt().orElseThrow();

        Order goesOn = order.askedToCancel(Party.SELLER).at(before).withdrawn().order();

        Duration pause = Duration.between(goesOn.cancellation().orElseThrow().askedAt(), before);
        assertThat(goesOn.status()).isEqualTo(OrderStatus.DELIVERED);
        assertThat(RULES.nextTimer(goesOn).orElseThrow().at()).isEqualTo(before.plus(pause));
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderStatus.class,
            names = {"DISPUTED", "IN_REVISION", "EXPIRED"})
    void waitsForAPersonOrNothing(OrderStatus status) {
        assertThat(RULES.nextTimer(SomeOrders.in(status).order())).isEmpty();
    }

    @Test
    void tellsThatTheReviewWindowClosesOnceAndThenRests() {
        Order completed = SomeOrders.in(OrderStatus.COMPLETED).order();

        List<OrderEvent> told = untilNothingIsLeft(completed);

        assertThat(told).extracting(OrderEvent::kind).containsExactly(OrderEvent.Kind.REVIEW_WINDOW_CLOSING);
        assertThat(told.getFirst().order().status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(told.getFirst().order().settlement()).isEqualTo(completed.settlement());
    }

    @Test
    void speaksOfReviewsOfACancelledOrderOnlyAfterADelivery() {
        Order unseen = SomeOrders.in(OrderStatus.CANCELLED).order();
        SomeOrders seen = SomeOrders.in(OrderStatus.DELIVERED).askedToCancel(Party.SELLER);
        Order cancelled = seen.by(
                        Party.BUYER,
                        new OrderCommand.AcceptCancellation(
                                seen.order().cancellation().orElseThrow().requestId()))
                .order();

        assertThat(RULES.nextTimer(unseen)).isEmpty();
        assertThat(RULES.nextTimer(cancelled)).isPresent();
    }

    private static List<OrderEvent> untilNothingIsLeft(Order order) {
        List<OrderEvent> told = new ArrayList<>();
        Order now = order;
        for (Optional<OrderTimer> next = RULES.nextTimer(now); next.isPresent(); next = RULES.nextTimer(now)) {
            told.add(event(RULES.timeFires(now, next.get().at())));
            now = told.getLast().order();
        }
        return told;
    }
}
