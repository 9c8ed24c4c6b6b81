package dev.gigstream.bench.payments;

import dev.gigstream.bench.BenchSettings;
import dev.gigstream.bench.Figure;
import dev.gigstream.bench.Measurement;
import dev.gigstream.bench.Statistics;
import dev.gigstream.bench.load.ClosedLoop;
import dev.gigstream.bench.load.Gateway;
import dev.gigstream.bench.load.OpenLoop;
import dev.gigstream.bench.market.Checkout;
import dev.gigstream.bench.market.Market;
import dev.gigstream.bench.stack.BenchStack;
import dev.gigstream.bench.topic.EventBus;
import dev.gigstream.bench.topic.Following;
import dev.gigstream.events.Topics;
import dev.gigstream.events.payments.PaymentEvent;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * From the moment in which a buyer is due to order until the event says that the money is held, at a steady rate and with a
 * provider that captures at once: whoever reads that the payment was created pays it in the same moment.
 */
public final class HeldBench implements Measurement {
    private static final int ORDERS_PER_SECOND = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration RUN_UP = Duration.ofSeconds(5);
    private static final int WARMING_UP_AT_ONCE = 4;
    private static final double MOST_MILLIS_AT_P50 = 400;
    private static final double MOST_MILLIS_AT_P99 = 1_500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final BenchSettings settings;
    private final BenchStack stack;
    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private final Map<String, Long> created = new ConcurrentHashMap<>();
    private final Map<String, Long> held = new ConcurrentHashMap<>();
    private final Queue<Future<?>> paid = new ConcurrentLinkedQueue<>();
    /** The orders that count: those after the run-up. */
    private final Set<String> counted = ConcurrentHashMap.newKeySet();

    public HeldBench(BenchSettings settings, BenchStack stack) {
        this.settings = settings;
        this.stack = stack;
    }

    @Override
    public String name() {
        return "held";
    }

    @Override
    public List<Figure> measure() throws Exception {
        stack.up();
        var gateway = new Gateway(stack.url("gateway"));
        var checkout = new Checkout(stack.url("razorpaySimulator"));
        var market = Market.open(gateway);
        try (var bus = new EventBus(stack.process("payment-service"));
                var payers = Executors.newVirtualThreadPerTaskExecutor();
                var following = Following.start(
                        bus.tail(Topics.PAYMENTS, PaymentEvent.class), event -> hear(event, market, checkout, payers));
                var readers = bus.readers()) {
            warmUp(market, gateway);
            // What they were given to warm up, and what follows from it, is done before anything is measured.
            readers.awaitThrough(List.of(Topics.ORDERS, Topics.PAYMENTS), PATIENCE);
            var perSecond = settings.rate(ORDERS_PER_SECOND);
            var runUp = (int) RUN_UP.toSeconds() * perSecond;
            var orders = settings.rounds() * settings.seconds() * perSecond;
            OpenLoop.run(perSecond, runUp + orders, (number, dueNanos) -> {
                var orderId = market.place(number, gateway).path("orderId").asString();
                answered.put(orderId, System.nanoTime());
                due.put(orderId, dueNanos);
                if (number >= runUp) {
                    counted.add(orderId);
                }
            });
            awaitHeld(following);
        }
        return figures();
    }

    /** Services that have just started get no more than they can answer. */
    private static void warmUp(Market market, Gateway gateway) throws InterruptedException, ExecutionException {
        var placed = new AtomicInteger();
        ClosedLoop.Work order = () -> market.place(placed.getAndIncrement(), gateway);
        ClosedLoop.run(Collections.nCopies(WARMING_UP_AT_ONCE, order), WARM_UP);
    }

    private void hear(PaymentEvent event, Market market, Checkout checkout, ExecutorService payers) {
        var now = System.nanoTime();
        if (!market.isSeller(event.getSellerId())) {
            return;
        }
        switch (event.getType()) {
            case CREATED -> {
                created.put(event.getOrderId(), now);
                paid.add(payers.submit(() -> checkout.pay(event.getProviderOrderId())));
            }
            case HELD -> held.put(event.getOrderId(), now);
            default -> {}
        }
    }

    private void awaitHeld(Following<PaymentEvent> following) throws InterruptedException, ExecutionException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!held.keySet().containsAll(due.keySet())) {
            following.check();
            for (var next = paid.poll(); next != null; next = paid.poll()) {
                next.get();
            }
            if (System.nanoTime() > deadline) {
                var missing = due.keySet().stream()
                        .filter(orderId -> !held.containsKey(orderId))
                        .count();
                throw new IllegalStateException(missing + " of " + due.size() + " orders are not held");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private List<Figure> figures() {
        var latencies = millis(due, held);
        return List.of(
                Figure.context("orders placed and paid per second", settings.rate(ORDERS_PER_SECOND), "1/s"),
                Figure.context("orders measured", counted.size(), "orders"),
                Figure.context("order answered, p50", Statistics.median(millis(due, answered)), "ms"),
                Figure.context("order answered, p99", Statistics.quantile(millis(due, answered), 0.99), "ms"),
                Figure.context("asked to payment created, p50", Statistics.median(millis(due, created)), "ms"),
                Figure.context("asked to payment created, p99", Statistics.quantile(millis(due, created), 0.99), "ms"),
                Figure.context(
                        "created to held, payment included, p50", Statistics.median(millis(created, held)), "ms"),
                settings.atRate(Figure.atMost(
                        "order asked for to HELD, p50", Statistics.median(latencies), "ms", MOST_MILLIS_AT_P50)),
                settings.atRate(Figure.atMost(
                        "order asked for to HELD, p99",
                        Statistics.quantile(latencies, 0.99),
                        "ms",
                        MOST_MILLIS_AT_P99)));
    }

    private List<Double> millis(Map<String, Long> from, Map<String, Long> to) {
        return counted.stream()
                .map(orderId -> (to.get(orderId) - from.get(orderId)) / 1e6)
                .toList();
    }
}
