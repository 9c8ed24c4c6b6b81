package dev.gigstream.model.order;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.model.world.Doubles;
import dev.gigstream.model.world.Outbox;
import dev.gigstream.model.world.Setting;
import dev.gigstream.model.world.Violation;
import dev.gigstream.orders.order.ActingOnOrder;
import dev.gigstream.orders.order.FiringTimers;
import dev.gigstream.orders.order.FollowingPayment;
import dev.gigstream.orders.order.Judgement;
import dev.gigstream.orders.order.OrderDecision;
import dev.gigstream.orders.order.OrderEvent;
import dev.gigstream.orders.order.OrderPolicy;
import dev.gigstream.orders.order.OrderRules;
import dev.gigstream.orders.order.Orders;
import dev.gigstream.orders.order.PlacingOrder;
import dev.gigstream.orders.order.RulingDispute;
import dev.gigstream.orders.order.kafka.OrderRecords;

/** The real use cases of order-service on stores in memory. */
public final class OrderContext {
    private static final OrderPolicy POLICY = OrderPolicy.standard();

    private final OrderRules rules = new OrderRules(POLICY);
    private final OrderRecords records = new OrderRecords(rules);
    private final Setting setting;
    private final Gigs gigs;
    private final MemoryOrders stored;
    private final Orders orders;
    private final PlacingOrder placing;
    private final ActingOnOrder acting;
    private final RulingDispute ruling;
    private final FollowingPayment following;
    private FiringTimers firing;
    private int lastId;

    public OrderContext(Setting setting, Outbox<dev.gigstream.events.orders.OrderEvent> outbox, Doubles doubles) {
        this.setting = setting;
        gigs = new Gigs(setting.dice());
        stored = new MemoryOrders(
                setting, rules, event -> outbox.add(event.order().orderId(), record(event)));
        orders = doubles.orders(stored);
        placing = new PlacingOrder(orders, gigs, POLICY, () -> "o" + ++lastId, setting.clock());
        acting = new ActingOnOrder(orders, rules, setting.clock());
        ruling = new RulingDispute(orders, rules, setting.clock());
        following = new FollowingPayment(orders, rules, setting.clock());
        restart();
    }

    public OrderRules rules() {
        return rules;
    }

    public MemoryOrders stored() {
        return stored;
    }

    Gigs gigs() {
        return gigs;
    }

    OrderDecision place(PlacingOrder.Command command) {
        return placing.place(command);
    }

    OrderDecision act(ActingOnOrder.Command command) {
        return acting.act(command);
    }

    OrderDecision rule(Judgement judgement) {
        return ruling.rule(judgement);
    }

    public void hear(PaymentEvent event) {
        OrderRecords.hear(event, following);
    }

    public void fireTimers() {
        firing.fireAll(setting.clock().instant());
    }

    /** What was only in memory is gone. */
    public void restart() {
        firing = new FiringTimers(orders, stored, rules, setting.clock(), (order, failure) -> {
            throw new Violation("O3", "the timer of " + order.orderId() + " fails: " + failure);
        });
    }

    private dev.gigstream.events.orders.OrderEvent record(OrderEvent event) {
        return records.record(event, EventIds.next());
    }
}
