package dev.gigstream.orders.order;

import static dev.gigstream.orders.order.SomeOrders.MODERATOR;
import static dev.gigstream.orders.order.SomeOrders.NOON;
import static dev.gigstream.orders.order.SomeOrders.RULES;
import static dev.gigstream.orders.order.SomeOrders.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.money.Money;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DisputeTest {

    private final Order disputed = SomeOrders.in(OrderStatus.DISPUTED).order();

    @ParameterizedTest
    @CsvSource({"REFUND_BUYER,,CANCELLED,REFUND", "RELEASE_SELLER,,COMPLETED,RELEASE", "SPLIT,50000,COMPLETED,SPLIT"})
    void endsByTheModeratorsWord(Dispute.Outcome outcome, Long share, OrderStatus end, Settlement.Kind money) {
        Judgement judgement = judgement(outcome, Optional.ofNullable(share).map(DisputeTest::inr));

        OrderEvent resolved = event(RULES.rule(disputed, judgement, NOON));

        assertThat(resolved.kind()).isEqualTo(OrderEvent.Kind.DISPUTE_RESOLVED);
        assertThat(resolved.actorId()).contains(MODERATOR);
        assertThat(resolved.order().status()).isEqualTo(end);
        assertThat(resolved.order().settlement().orElseThrow().kind()).isEqualTo(money);
        assertThat(resolved.order().timeline().getLast().note()).contains("As agreed");
        assertThat(resolved.order().dispute().orElseThrow().ruling()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"SPLIT,", "SPLIT,0", "SPLIT,-1", "SPLIT,158145", "SPLIT,158146", "REFUND_BUYER,5", "RELEASE_SELLER,5"})
    void refusesAShareThatMakesNoSense(Dispute.Outcome outcome, Long share) {
        Judgement judgement = judgement(outcome, Optional.ofNullable(share).map(DisputeTest::inr));

        assertThat(RULES.rule(disputed, judgement, NOON))
                .isInstanceOfSatisfying(
                        OrderDecision.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(OrderRejection.Invalid.class));
    }

    @Test
    void refusesAShareInAnotherCurrency() {
        Judgement judgement = judgement(Dispute.Outcome.SPLIT, Optional.of(new Money(5, "EUR")));

        assertThat(RULES.rule(disputed, judgement, NOON)).isInstanceOf(OrderDecision.Refused.class);
    }

    @Test
    void isDecidedOnce() {
        Judgement refund = judgement(Dispute.Outcome.REFUND_BUYER, Optional.empty());
        Order over = SomeOrders.after(RULES.rule(disputed, refund, NOON));

        assertThat(refusal(RULES.rule(over, refund, NOON))).isInstanceOf(OrderRejection.NotNow.class);
    }

    @ParameterizedTest
    @EnumSource(Party.class)
    void isNotDecidedByAParty(Party party) {
        var own = new Judgement(
                "dispute-1", disputed.parties().userOf(party), Dispute.Outcome.REFUND_BUYER, Optional.empty(), "Mine");

        assertThat(refusal(RULES.rule(disputed, own, NOON))).isEqualTo(new OrderRejection.NotYours());
    }

    @Test
    void takesThePlaceOfAnOpenRequestToCancelAndStopsItsClock() {
        SomeOrders order =
                SomeOrders.in(OrderStatus.ACTIVE).askedToCancel(Party.BUYER).declined();

        Order frozen = order.askedToCancel(Party.SELLER).disputed(Party.BUYER).order();

        assertThat(frozen.cancellation().orElseThrow().status()).isEqualTo(Cancellation.Status.SUPERSEDED);
        assertThat(RULES.nextTimer(frozen)).isEmpty();
        assertThat(RULES.timeFires(frozen, NOON.plus(Duration.ofDays(365)))).isInstanceOf(OrderDecision.AsBefore.class);
    }

    @Test
    void countsADeliveryAsLateThatCameBeforeTheClockCouldSaySo() {
        SomeOrders order = SomeOrders.in(OrderStatus.ACTIVE);
        Order delivered = order.at(
                        order.order().schedule().dueAt().orElseThrow().plus(Duration.ofHours(30)))
                .delivered()
                .order();

        assertThat(delivered.schedule().told()).contains(Reminder.LATE, Reminder.VERY_LATE);
        assertThat(RULES.allowedActions(delivered, Party.BUYER, order.now())).contains(OrderAction.OPEN_DISPUTE);
    }

    private static Judgement judgement(Dispute.Outcome outcome, Optional<Money> share) {
        return new Judgement("dispute-1", MODERATOR, outcome, share, "As agreed");
    }

    private static OrderRejection refusal(OrderDecision decision) {
        return ((OrderDecision.Refused) decision).why();
    }

    private static Money inr(long amount) {
        return new Money(amount, "INR");
    }
}
