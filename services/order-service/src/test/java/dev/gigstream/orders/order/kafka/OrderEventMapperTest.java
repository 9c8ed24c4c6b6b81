package dev.gigstream.orders.order.kafka;

import static dev.gigstream.orders.order.SomeOrders.BUYER;
import static dev.gigstream.orders.order.SomeOrders.MODERATOR;
import static dev.gigstream.orders.order.SomeOrders.NOON;
import static dev.gigstream.orders.order.SomeOrders.RULES;
import static dev.gigstream.orders.order.SomeOrders.SELLER;
import static dev.gigstream.orders.order.SomeOrders.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.orders.OrderEventType;
import dev.gigstream.events.orders.SettlementKind;
import dev.gigstream.events.shared.Money;
import dev.gigstream.orders.order.Actor;
import dev.gigstream.orders.order.Cancellation;
import dev.gigstream.orders.order.Dispute;
import dev.gigstream.orders.order.Judgement;
import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.OrderStatus;
import dev.gigstream.orders.order.PackageTier;
import dev.gigstream.orders.order.Party;
import dev.gigstream.orders.order.Settlement;
import dev.gigstream.orders.order.SomeOrders;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OrderEventMapperTest {

    private final OrderEventMapper mapper = new OrderEventMapper(null, RULES);

    static Stream<Arguments> vocabularies() {
        return Stream.of(
                Arguments.of(dev.gigstream.orders.order.OrderEvent.Kind.values(), OrderEventType.values()),
                Arguments.of(OrderStatus.values(), dev.gigstream.events.orders.OrderStatus.values()),
                Arguments.of(PackageTier.values(), dev.gigstream.events.orders.OrderedTier.values()),
                Arguments.of(Cancellation.Status.values(), dev.gigstream.events.orders.CancellationStatus.values()),
                Arguments.of(Dispute.Outcome.values(), dev.gigstream.events.orders.RulingOutcome.values()),
                Arguments.of(Settlement.Kind.values(), SettlementKind.values()));
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void knowsAWordForEachThingAndNoMore(Enum<?>[] domain, Enum<?>[] topic) {
        List<String> words = Arrays.stream(topic)
                .map(Enum::name)
                .filter(name -> !name.equals("UNKNOWN"))
                .toList();

        assertThat(words)
                .containsExactlyElementsOf(Arrays.stream(domain).map(Enum::name).toList());
    }

    @Test
    void tellsAllOfANewOrder() {
        OrderEvent told = mapper.record(SomeOrders.placed("order-1", 2), "event-1");

        assertThat(told.getEventId()).isEqualTo("event-1");
        assertThat(told.getType()).isEqualTo(OrderEventType.PLACED);
        assertThat(told.getAggregateVersion()).isEqualTo(1);
        assertThat(told.getActorId()).isEqualTo(BUYER);
        assertThat(told.getSellerId()).isEqualTo(SELLER);
        assertThat(told.getTotal()).isEqualTo(new Money(158_145L, "INR"));
        assertThat(told.getSellerCommission()).isEqualTo(new Money(29_980L, "INR"));
        assertThat(told.getPayBy()).isEqualTo(NOON.plusSeconds(900));
        assertThat(told.getSettlement()).isNull();
        assertThat(told.getDueAt()).isNull();
    }

    @Test
    void saysWhatCausedTheFunding() {
        Order order = SomeOrders.anOrder().order();

        OrderEvent told = mapper.record(event(RULES.paymentTold(order, SomeOrders.held(order, 3, NOON), NOON)), "e");

        assertThat(told.getCausationId()).isEqualTo("payment-event-3");
        assertThat(told.getActorId()).isNull();
        assertThat(told.getFundedAt()).isEqualTo(NOON);
    }

    @Test
    void saysWhereTheMoneyGoes() {
        Order disputed = SomeOrders.in(OrderStatus.DISPUTED).order();
        var split = new Judgement(
                "dispute-1",
                MODERATOR,
                Dispute.Outcome.SPLIT,
                Optional.of(new dev.gigstream.money.Money(100_000, "INR")),
                "Half");

        OrderEvent told = mapper.record(event(RULES.rule(disputed, split, NOON)), "e");

        var money = told.getSettlement();
        assertThat(money.getKind()).isEqualTo(SettlementKind.SPLIT);
        assertThat(money.getToBuyer().getAmountMinor()
                        + money.getToSeller().getAmountMinor()
                        + money.getPlatformFee().getAmountMinor())
                .isEqualTo(told.getTotal().getAmountMinor());
        assertThat(told.getActorId()).isEqualTo(MODERATOR);
        assertThat(told.getDispute().getRuling().getBy()).isEqualTo(MODERATOR);
    }

    @Test
    void showsTheClockOfSilenceOnlyWhileItRuns() {
        SomeOrders order = SomeOrders.in(OrderStatus.DELIVERED);

        assertThat(told(order).getAutoCompleteAt()).isNotNull();
        assertThat(told(order.askedToCancel(Party.SELLER)).getAutoCompleteAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void tellsOfEveryStateAsASchemaAllows(OrderStatus status) {
        OrderEvent told = told(SomeOrders.in(status));

        assertThat(told.getStatus().name()).isEqualTo(status.name());
        assertThat(told.getDeliveries())
                .hasSameSizeAs(SomeOrders.in(status).order().deliveries());
    }

    private OrderEvent told(SomeOrders some) {
        Order order = some.order();
        var last = order.timeline().getLast();
        Actor actor = last.actor();
        return mapper.record(
                new dev.gigstream.orders.order.OrderEvent(
                        last.type(), order, actor.userId(), Optional.empty(), last.at()),
                "event");
    }
}
