package dev.gigstream.orders.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.orders.order.OrderDecision.Changed;
import dev.gigstream.orders.order.OrderDecision.Refused;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each situation against each command of each party, held against a table that was written from the rules of the
 * marketplace and not from the code. {@code x} is the wrong party, {@code -} the wrong time, {@code ?} no such request;
 * else where the order goes.
 */
class EveryPairTest {

    private static final List<String> COMMANDS =
            List.of("deliver", "revise", "complete", "cancel", "accept", "decline", "withdraw", "dispute");

    /** Situation and party, then the commands in the order of the list above. */
    private static final String TABLE = """
            unpaid             BUYER  x         -           -         CANCELLED              ?         ?         ?         -
            unpaid             SELLER -         x           x         -                      ?         ?         ?         -
            active             BUYER  x         -           -         CANCELLATION_REQUESTED ?         ?         ?         -
            active             SELLER DELIVERED x           x         CANCELLATION_REQUESTED ?         ?         ?         -
            active-late        BUYER  x         -           -         CANCELLATION_REQUESTED ?         ?         ?         DISPUTED
            active-late        SELLER DELIVERED x           x         CANCELLATION_REQUESTED ?         ?         ?         DISPUTED
            active-very-late   BUYER  x         -           -         CANCELLED              ?         ?         ?         DISPUTED
            active-very-late   SELLER DELIVERED x           x         CANCELLATION_REQUESTED ?         ?         ?         DISPUTED
            active-declined    BUYER  x         -           -         CANCELLATION_REQUESTED x         x         -         DISPUTED
            active-declined    SELLER DELIVERED x           x         CANCELLATION_REQUESTED -         -         x         DISPUTED
            delivered          BUYER  x         IN_REVISION COMPLETED CANCELLATION_REQUESTED ?         ?         ?         -
            delivered          SELLER -         x           x         CANCELLATION_REQUESTED ?         ?         ?         -
            delivered-late     BUYER  x         IN_REVISION COMPLETED CANCELLATION_REQUESTED ?         ?         ?         DISPUTED
            delivered-late     SELLER -         x           x         CANCELLATION_REQUESTED ?         ?         ?         DISPUTED
            delivered-last     BUYER  x         -           COMPLETED CANCELLATION_REQUESTED ?         ?         ?         -
            in-revision        BUYER  x         -           -         CANCELLATION_REQUESTED ?         ?         ?         -
            in-revision        SELLER DELIVERED x           x         CANCELLATION_REQUESTED ?         ?         ?         -
            asked-by-seller    BUYER  x         -           -         -                      CANCELLED ACTIVE    x         -
            asked-by-seller    SELLER -         x           x         -                      x         x         ACTIVE    -
            asked-after-no     BUYER  x         -           -         -                      CANCELLED DELIVERED x         DISPUTED
            asked-after-no     SELLER -         x           x         -                      x         x         DELIVERED DISPUTED
            disputed           BUYER  x         -           -         -                      x         x         -         -
            disputed           SELLER -         x           x         -                      -         -         x         -
            completed          BUYER  x         -           -         -                      ?         ?         ?         -
            completed          SELLER -         x           x         -                      ?         ?         ?         -
            cancelled          BUYER  x         -           -         -                      x         x         -         -
            cancelled          SELLER -         x           x         -                      -         -         x         -
            expired            BUYER  x         -           -         -                      ?         ?         ?         -
            expired            SELLER -         x           x         -                      ?         ?         ?         -
            """;

    static Stream<Arguments> pairs() {
        return TABLE.lines().map(line -> line.trim().split("\\s+")).flatMap(EveryPairTest::row);
    }

    private static Stream<Arguments> row(String... cells) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < COMMANDS.size(); i++) {
            outcomes.put(COMMANDS.get(i), cells[i + 2]);
        }
        return outcomes.entrySet().stream()
                .map(cell -> Arguments.of(cells[0], Party.valueOf(cells[1]), cell.getKey(), cell.getValue()));
    }

    @ParameterizedTest(name = "{0}: {1} {2} -> {3}")
    @MethodSource("pairs")
    void decidesAsTheTableSays(String situation, Party party, String command, String outcome) {
        SomeOrders before = situation(situation);

        OrderDecision decision = before.asked(party, command(command, before.order()));

        assertThat(said(decision)).isEqualTo(outcome);
        if (decision instanceof Changed(OrderEvent event)) {
            keepsTheInvariants(before.order(), event);
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2} -> {3}")
    @MethodSource("pairs")
    void namesTheActionExactlyWhenTheCommandIsTaken(String situation, Party party, String command, String outcome) {
        SomeOrders before = situation(situation);

        var allowed = SomeOrders.RULES.allowedActions(before.order(), party, before.now());

        boolean named = allowed.stream().anyMatch(action -> commandOf(action).equals(command));
        assertThat(named).isEqualTo(!List.of("x", "-", "?").contains(outcome));
    }

    private static void keepsTheInvariants(Order before, OrderEvent event) {
        Order after = event.order();
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.timeline()).hasSize((int) after.version());
        assertThat(after.timeline().getLast().type()).isEqualTo(event.kind());
        assertThat(after.terms()).isEqualTo(before.terms());
        boolean paidEnd =
                after.status().isTerminal() && after.schedule().fundedAt().isPresent();
        assertThat(after.settlement().isPresent()).isEqualTo(paidEnd);
        after.settlement()
                .ifPresent(
                        money -> assertThat(money.sum()).isEqualTo(after.price().total()));
    }

    private static SomeOrders situation(String name) {
        return switch (name) {
            case "unpaid" -> SomeOrders.in(OrderStatus.PENDING_PAYMENT);
            case "active" -> SomeOrders.in(OrderStatus.ACTIVE);
            case "active-late" -> late(SomeOrders.in(OrderStatus.ACTIVE));
            case "active-very-late" -> late(SomeOrders.in(OrderStatus.ACTIVE)).after(Duration.ofHours(24));
            case "active-declined" ->
                SomeOrders.in(OrderStatus.ACTIVE).askedToCancel(Party.BUYER).declined();
            case "delivered" -> SomeOrders.in(OrderStatus.DELIVERED);
            case "delivered-late" -> late(SomeOrders.in(OrderStatus.ACTIVE)).delivered();
            case "delivered-last" -> SomeOrders.anOrder("order-1", 0).funded().delivered();
            case "in-revision" -> SomeOrders.in(OrderStatus.IN_REVISION);
            case "asked-by-seller" -> SomeOrders.in(OrderStatus.CANCELLATION_REQUESTED);
            case "asked-after-no" ->
                SomeOrders.in(OrderStatus.DELIVERED)
                        .askedToCancel(Party.BUYER)
                        .declined()
                        .askedToCancel(Party.SELLER);
            case "disputed" -> SomeOrders.in(OrderStatus.DISPUTED);
            case "completed" -> SomeOrders.in(OrderStatus.COMPLETED);
            case "cancelled" -> SomeOrders.in(OrderStatus.CANCELLED);
            case "expired" -> SomeOrders.in(OrderStatus.EXPIRED);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static SomeOrders late(SomeOrders order) {
        return order.at(order.order().schedule().dueAt().orElseThrow());
    }

    private static OrderCommand command(String name, Order order) {
        String request = order.cancellation().map(Cancellation::requestId).orElse("none");
        return switch (name) {
            case "deliver" -> new OrderCommand.Deliver("delivery", "Done", List.of());
            case "revise" -> new OrderCommand.RequestRevision("More");
            case "complete" -> new OrderCommand.Complete();
            case "cancel" -> new OrderCommand.RequestCancellation("request", "Why not");
            case "accept" -> new OrderCommand.AcceptCancellation(request);
            case "decline" -> new OrderCommand.DeclineCancellation(request);
            case "withdraw" -> new OrderCommand.WithdrawCancellation(request);
            case "dispute" -> new OrderCommand.OpenDispute("dispute", "Unfair");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String commandOf(OrderAction action) {
        return switch (action) {
            case PAY -> "pay";
            case CANCEL, REQUEST_CANCELLATION -> "cancel";
            case DELIVER -> "deliver";
            case REQUEST_REVISION -> "revise";
            case COMPLETE -> "complete";
            case ACCEPT_CANCELLATION -> "accept";
            case DECLINE_CANCELLATION -> "decline";
            case WITHDRAW_CANCELLATION -> "withdraw";
            case OPEN_DISPUTE -> "dispute";
        };
    }

    private static String said(OrderDecision decision) {
        return switch (decision) {
            case Changed(OrderEvent event) -> event.order().status().name();
            case Refused(OrderRejection.NotYours _) -> "x";
            case Refused(OrderRejection.UnknownRequest _) -> "?";
            case Refused _ -> "-";
            case OrderDecision.Noted _, OrderDecision.AsBefore _ -> throw new AssertionError(decision);
        };
    }
}
