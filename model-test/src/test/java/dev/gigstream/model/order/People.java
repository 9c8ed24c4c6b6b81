package dev.gigstream.model.order;

import dev.gigstream.model.world.Dice;
import dev.gigstream.model.world.Fault;
import dev.gigstream.model.world.Setting;
import dev.gigstream.model.world.Violation;
import dev.gigstream.money.Money;
import dev.gigstream.orders.order.ActingOnOrder;
import dev.gigstream.orders.order.Cancellation;
import dev.gigstream.orders.order.Dispute;
import dev.gigstream.orders.order.Judgement;
import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.OrderAction;
import dev.gigstream.orders.order.OrderCommand;
import dev.gigstream.orders.order.OrderDecision;
import dev.gigstream.orders.order.OrderStatus;
import dev.gigstream.orders.order.PackageTier;
import dev.gigstream.orders.order.Party;
import dev.gigstream.orders.order.PlacingKey;
import dev.gigstream.orders.order.PlacingOrder;
import java.util.List;
import java.util.Optional;

/** Buyers, sellers and moderators: mostly they do what they may, now and then what they may not. */
public final class People {
    private static final int USERS = 9;
    private static final int MOST_OPEN = 25;
    private static final List<OrderAction> ACTIONS = List.of(OrderAction.values());
    private static final List<Dispute.Outcome> OUTCOMES = List.of(Dispute.Outcome.values());

    private final Setting setting;
    private final Dice dice;
    private final OrderContext orders;
    private PlacingOrder.Command lastPlaced;
    private int lastId;

    public People(Setting setting, OrderContext orders) {
        this.setting = setting;
        this.dice = setting.dice();
        this.orders = orders;
    }

    public void place() {
        if (orders.stored().open().size() >= MOST_OPEN) {
            return;
        }
        boolean again = lastPlaced != null && setting.trouble().strikes(Fault.REPEATED_COMMAND, 10);
        var key = new PlacingKey("u" + dice.below(USERS), "k" + ++lastId, "same");
        PlacingOrder.Command command = again
                ? lastPlaced
                : new PlacingOrder.Command(
                        key, orders.gigs().any().gigId(), PackageTier.BASIC, 1 + dice.below(3), "please");
        lastPlaced = command;
        boolean known = orders.stored().placedWith(command.key()).isPresent();
        OrderDecision decision = orders.place(command);
        Violation.unless(!known || decision instanceof OrderDecision.AsBefore, "O1", "%s ordered twice", command.key());
    }

    public void act() {
        List<Order> open = orders.stored().open();
        if (!open.isEmpty()) {
            act(dice.any(open));
        }
    }

    public void actOn(String orderId) {
        orders.stored().find(orderId).ifPresent(this::act);
    }

    private void act(Order order) {
        Party party = dice.any(List.of(Party.values()));
        List<OrderAction> allowed = orders
                .rules()
                .allowedActions(order, party, setting.clock().instant())
                .stream()
                .filter(action -> !isAgainst(order, action) || dice.oneIn(3))
                .toList();
        boolean wild = dice.oneIn(20);
        if (allowed.isEmpty() && !wild) {
            return;
        }
        String caller = setting.trouble().strikes(Fault.STRANGER, 50)
                ? "stranger"
                : order.parties().userOf(party);
        command(order, wild ? dice.any(ACTIONS) : dice.any(allowed))
                .ifPresent(command -> act(new ActingOnOrder.Command(order.orderId(), caller, command)));
    }

    /** A moderator decides some dispute; now and then one of the parties plays the moderator. */
    public void rule() {
        List<Order> disputed = orders.stored().disputed(Optional.empty(), MOST_OPEN);
        if (disputed.isEmpty()) {
            return;
        }
        Order order = dice.any(disputed);
        long total = order.price().total().amountMinor();
        String currency = order.price().total().currency();
        Dispute.Outcome outcome = dice.any(OUTCOMES);
        Optional<Money> share = outcome == Dispute.Outcome.SPLIT
                ? Optional.of(new Money(dice.below(Math.toIntExact(total) + 1), currency))
                : Optional.empty();
        boolean ownCase = setting.trouble().strikes(Fault.STRANGER, 10);
        String moderator = ownCase ? order.parties().sellerId() : "moderator";
        String dispute = order.dispute().orElseThrow().disputeId();
        setting.history().note(order.orderId() + " " + outcome + " by " + moderator);
        OrderDecision decision = orders.rule(new Judgement(dispute, moderator, outcome, share, "so be it"));
        Violation.unless(
                !ownCase || decision instanceof OrderDecision.Refused, "O1", "%s judged his own case", moderator);
    }

    private void act(ActingOnOrder.Command command) {
        setting.history().note(command.orderId() + " " + command.action() + " by " + command.callerId());
        OrderDecision decision = orders.act(command);
        boolean stranger = command.callerId().equals("stranger");
        Violation.unless(!stranger || decision instanceof OrderDecision.Refused, "O1", "a stranger moved an order");
    }

    /** Most people would rather work than leave. */
    private static boolean isAgainst(Order order, OrderAction action) {
        return action == OrderAction.REQUEST_CANCELLATION
                || action == OrderAction.CANCEL && order.status() == OrderStatus.PENDING_PAYMENT;
    }

    private Optional<OrderCommand> command(Order order, OrderAction action) {
        String request = order.cancellation().map(Cancellation::requestId).orElse("none");
        String id = "c" + ++lastId;
        return switch (action) {
            case PAY -> Optional.empty();
            case DELIVER -> Optional.of(new OrderCommand.Deliver(id, "here", List.of()));
            case COMPLETE -> Optional.of(new OrderCommand.Complete());
            case REQUEST_REVISION -> Optional.of(new OrderCommand.RequestRevision("once more"));
            case CANCEL, REQUEST_CANCELLATION -> Optional.of(new OrderCommand.RequestCancellation(id, "no more"));
            case ACCEPT_CANCELLATION -> Optional.of(new OrderCommand.AcceptCancellation(request));
            case DECLINE_CANCELLATION -> Optional.of(new OrderCommand.DeclineCancellation(request));
            case WITHDRAW_CANCELLATION -> Optional.of(new OrderCommand.WithdrawCancellation(request));
            case OPEN_DISPUTE -> Optional.of(new OrderCommand.OpenDispute(id, "unfair"));
        };
    }

    /** Who waits to be paid: orders whose buyers may pay now. */
    public List<Order> unpaid() {
        return orders.stored().open().stream()
                .filter(order -> order.status() == OrderStatus.PENDING_PAYMENT)
                .toList();
    }
}
