package dev.gigstream.orders.order;

import dev.gigstream.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Orders in any state, led there by the rules themselves; time moves on an hour with each step unless told otherwise. */
public final class SomeOrders {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final String BUYER = "buyer";
    public static final String SELLER = "seller";
    public static final String MODERATOR = "moderator";
    public static final OrderPolicy POLICY = OrderPolicy.standard();
    public static final OrderRules RULES = new OrderRules(POLICY);

    private Order order;
    private Instant now = NOON;

    private SomeOrders(Order order) {
        this.order = order;
    }

    public static SomeOrders anOrder() {
        return anOrder("order-1", 2);
    }

    public static SomeOrders anOrder(String orderId, int revisions) {
        return new SomeOrders(placed(orderId, revisions).order());
    }

    public static OrderEvent placed(String orderId, int revisions) {
        return RULES.place(placement(orderId, new Parties(BUYER, SELLER), revisions), NOON);
    }

    public static Placement placement(String orderId, Parties parties, int revisions) {
        var ordered =
                new OrderedPackage(PackageTier.BASIC, "Offer", "What you get", new Money(149_900, "INR"), 3, revisions);
        return new Placement(
                orderId, "talk-" + orderId, parties, "gig-1", 7, "A calm logo", ordered, 1, "Blue, please");
    }

    public static SomeOrders in(OrderStatus status) {
        return in(status, "order-1");
    }

    public static SomeOrders in(OrderStatus status, String orderId) {
        return switch (status) {
            case PENDING_PAYMENT -> anOrder(orderId, 2);
            case ACTIVE -> anOrder(orderId, 2).funded();
            case DELIVERED -> in(OrderStatus.ACTIVE, orderId).delivered();
            case IN_REVISION -> in(OrderStatus.DELIVERED, orderId).revised();
            case CANCELLATION_REQUESTED -> in(OrderStatus.ACTIVE, orderId).askedToCancel(Party.SELLER);
            case DISPUTED ->
                in(OrderStatus.ACTIVE, orderId)
                        .askedToCancel(Party.BUYER)
                        .declined()
                        .disputed(Party.BUYER);
            case COMPLETED -> in(OrderStatus.DELIVERED, orderId).by(Party.BUYER, new OrderCommand.Complete());
            case CANCELLED -> anOrder(orderId, 2).askedToCancel(Party.BUYER);
            case EXPIRED -> anOrder(orderId, 2).after(POLICY.payWithin()).ticked();
        };
    }

    public SomeOrders funded() {
        return take(RULES.paymentTold(order, held(order, 3, now), now));
    }

    public SomeOrders delivered() {
        return by(Party.SELLER, new OrderCommand.Deliver("delivery-" + order.version(), "Done", List.of("media-1")));
    }

    public SomeOrders revised() {
        return by(Party.BUYER, new OrderCommand.RequestRevision("Bluer"));
    }

    public SomeOrders askedToCancel(Party party) {
        return by(party, new OrderCommand.RequestCancellation("request-" + order.version(), "No time"));
    }

    public SomeOrders declined() {
        Cancellation request = order.cancellation().orElseThrow();
        return by(request.by().other(), new OrderCommand.DeclineCancellation(request.requestId()));
    }

    public SomeOrders withdrawn() {
        Cancellation request = order.cancellation().orElseThrow();
        return by(request.by(), new OrderCommand.WithdrawCancellation(request.requestId()));
    }

    public SomeOrders disputed(Party party) {
        return by(party, new OrderCommand.OpenDispute("dispute-1", "Not what was promised"));
    }

    public SomeOrders by(Party party, OrderCommand command) {
        return take(RULES.decide(order, party, command, now));
    }

    public SomeOrders ticked() {
        return take(RULES.timeFires(order, now));
    }

    public SomeOrders after(Duration time) {
        now = now.plus(time);
        return this;
    }

    public SomeOrders at(Instant time) {
        now = time;
        return this;
    }

    public OrderDecision asked(Party party, OrderCommand command) {
        return RULES.decide(order, party, command, now);
    }

    public Order order() {
        return order;
    }

    public Instant now() {
        return now;
    }

    public static PaymentTold held(Order order, long version, Instant at) {
        return told(order, PaymentStatus.HELD, version, Optional.of(at));
    }

    public static PaymentTold told(Order order, PaymentStatus status, long version, Optional<Instant> heldAt) {
        return new PaymentTold(
                order.orderId(),
                status,
                order.price().total(),
                heldAt,
                Optional.empty(),
                version,
                "payment-event-" + version);
    }

    private SomeOrders take(OrderDecision decision) {
        order = after(decision);
        now = now.plus(Duration.ofHours(1));
        return this;
    }

    /** The order after a decision that a test knows to be a change. */
    public static Order after(OrderDecision decision) {
        return event(decision).order();
    }

    public static OrderEvent event(OrderDecision decision) {
        if (decision instanceof OrderDecision.Changed(OrderEvent event)) {
            return event;
        }
        throw new AssertionError("nothing changed: " + decision);
    }
}
