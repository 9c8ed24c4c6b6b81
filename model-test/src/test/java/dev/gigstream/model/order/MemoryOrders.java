package dev.gigstream.model.order;

import dev.gigstream.model.world.Fault;
import dev.gigstream.model.world.Setting;
import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.OrderEvent;
import dev.gigstream.orders.order.OrderPayment;
import dev.gigstream.orders.order.OrderRules;
import dev.gigstream.orders.order.OrderStatus;
import dev.gigstream.orders.order.OrderTimer;
import dev.gigstream.orders.order.OrderTimers;
import dev.gigstream.orders.order.Orders;
import dev.gigstream.orders.order.PlacingKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Orders with the promises of the document store: one write for state, event and timer, if the version is the one before. */
public final class MemoryOrders implements Orders, OrderTimers {
    private final Map<String, Order> all = new LinkedHashMap<>();
    private final Map<String, Order> open = new LinkedHashMap<>();
    private final Map<String, Instant> timers = new LinkedHashMap<>();
    private final Map<String, String> disputes = new HashMap<>();
    private final Map<String, Placed> keys = new HashMap<>();
    private final List<Order> added = new ArrayList<>();
    private final Set<String> touched = new LinkedHashSet<>();
    private final Setting setting;
    private final OrderRules rules;
    private final Consumer<OrderEvent> outbox;

    MemoryOrders(Setting setting, OrderRules rules, Consumer<OrderEvent> outbox) {
        this.setting = setting;
        this.rules = rules;
        this.outbox = outbox;
    }

    @Override
    public Optional<Order> find(String orderId) {
        return Optional.ofNullable(all.get(orderId));
    }

    @Override
    public Optional<Order> findByDispute(String disputeId) {
        return Optional.ofNullable(disputes.get(disputeId)).flatMap(this::find);
    }

    @Override
    public Optional<Placed> placedWith(PlacingKey key) {
        return Optional.ofNullable(keys.get(unique(key)));
    }

    @Override
    public boolean add(OrderEvent placed, PlacingKey key) {
        setting.trouble().mayCrash(Fault.CRASH_BEFORE_COMMIT);
        if (keys.putIfAbsent(unique(key), new Placed(placed.order(), key.fingerprint())) != null) {
            return false;
        }
        write(placed, placed.order());
        added.add(placed.order());
        setting.trouble().mayCrash(Fault.CRASH_AFTER_COMMIT);
        return true;
    }

    @Override
    public boolean change(OrderEvent event) {
        Order next = event.order();
        setting.trouble().mayRace(next.orderId());
        setting.trouble().mayCrash(Fault.CRASH_BEFORE_COMMIT);
        Order current = all.get(next.orderId());
        if (current.version() != next.version() - 1) {
            return false;
        }
        write(event, event.kind() == OrderEvent.Kind.FUNDED ? next : with(next, current.payment()));
        setting.trouble().mayCrash(Fault.CRASH_AFTER_COMMIT);
        return true;
    }

    @Override
    public void note(Order order) {
        Order current = all.get(order.orderId());
        if (current.payment().version() < order.payment().version()) {
            keep(with(current, order.payment()));
        }
    }

    @Override
    public List<Order> due(Instant now, int limit, Set<String> except) {
        return timers.entrySet().stream()
                .filter(timer -> !timer.getValue().isAfter(now) && !except.contains(timer.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .limit(limit)
                .map(timer -> all.get(timer.getKey()))
                .toList();
    }

    @Override
    public Optional<Instant> next(Instant noLater, Set<String> except) {
        return timers.entrySet().stream()
                .filter(timer -> !timer.getValue().isAfter(noLater) && !except.contains(timer.getKey()))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder());
    }

    @Override
    public void reschedule(Order order) {
        if (all.get(order.orderId()).version() == order.version()) {
            schedule(order);
        }
    }

    public Map<String, Order> all() {
        return all;
    }

    public List<Order> open() {
        return List.copyOf(open.values());
    }

    public Optional<Instant> timer(String orderId) {
        return Optional.ofNullable(timers.get(orderId));
    }

    /** What was added since the last call. */
    public List<Order> takeNew() {
        List<Order> orders = List.copyOf(added);
        added.clear();
        return orders;
    }

    /** What was written since the last call. */
    public List<Order> takeTouched() {
        List<Order> orders = touched.stream().map(all::get).toList();
        touched.clear();
        return orders;
    }

    private void write(OrderEvent event, Order order) {
        keep(order);
        schedule(order);
        order.dispute().ifPresent(dispute -> disputes.put(dispute.disputeId(), order.orderId()));
        outbox.accept(event);
    }

    private void keep(Order order) {
        all.put(order.orderId(), order);
        touched.add(order.orderId());
        if (order.status().isTerminal()) {
            open.remove(order.orderId());
        } else {
            open.put(order.orderId(), order);
        }
    }

    private void schedule(Order order) {
        timers.remove(order.orderId());
        rules.nextTimer(order).map(OrderTimer::at).ifPresent(at -> timers.put(order.orderId(), at));
    }

    private static String unique(PlacingKey key) {
        return key.buyerId() + " " + key.value();
    }

    private static Order with(Order order, OrderPayment payment) {
        return new Order(
                order.orderId(),
                order.parties(),
                order.conversationId(),
                order.terms(),
                order.status(),
                order.schedule(),
                order.revisionsLeft(),
                order.deliveries(),
                order.cancellation(),
                order.cancellationWasDeclined(),
                order.dispute(),
                order.settlement(),
                payment,
                order.timeline(),
                order.version());
    }

    @Override
    public Optional<Instant> longestAwaitedPayment() {
        return Optional.empty();
    }

    @Override
    public List<Order> ofParty(Listing listing, Optional<String> afterOrderId, int limit) {
        throw new UnsupportedOperationException("nobody lists orders here");
    }

    @Override
    public List<Order> disputed(Optional<String> afterDisputeId, int limit) {
        return open.values().stream()
                .filter(order -> order.status() == OrderStatus.DISPUTED)
                .limit(limit)
                .toList();
    }
}
