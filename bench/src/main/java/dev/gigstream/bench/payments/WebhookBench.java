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
import dev.gigstream.bench.market.PaymentBooks;
import dev.gigstream.bench.market.PaymentBooks.Standing;
import dev.gigstream.bench.market.Webhook;
import dev.gigstream.bench.stack.BenchStack;
import dev.gigstream.bench.topic.EventBus;
import dev.gigstream.bench.topic.Following;
import dev.gigstream.events.Topics;
import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.events.payments.PaymentEventType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Webhooks about payments that the provider has really captured, through the gateway at a steady rate, every second one told
 * before. Each is paid a moment before it is told, and the provider itself tells nothing. Afterwards every payment is held,
 * once.
 */
public final class WebhookBench implements Measurement {
    private static final int WEBHOOKS_PER_SECOND = 200;
    private static final int WARM_UP = 1_000;
    private static final Duration WARM_UP_BEFORE = Duration.ofSeconds(5);
    private static final int WARMING_UP_AT_ONCE = 4;
    private static final Duration PAID_BEFORE = Duration.ofSeconds(1);
    private static final int PLACING_AT_ONCE = 16;
    private static final double MOST_MILLIS_AT_P99 = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final BenchSettings settings;
    private final BenchStack stack;

    public WebhookBench(BenchSettings settings, BenchStack stack) {
        this.settings = settings;
        this.stack = stack;
    }

    @Override
    public String name() {
        return "webhook";
    }

    /** An order that can be paid. */
    private record Payable(String orderId, String providerOrderId, JsonNode total) {}

    /** A webhook, and when what it tells had happened. */
    private record Fact(Webhook webhook, long nanos) {}

    @Override
    public List<Figure> measure() throws Exception {
        stack.up();
        var service = stack.process("payment-service");
        var gateway = new Gateway(stack.url("gateway"));
        var checkout = new Checkout(stack.url("razorpaySimulator"));
        var plan = new DeliveryPlan(WARM_UP / 2 + settings.rounds() * settings.seconds() * factsPerSecond());
        try (var bus = new EventBus(service);
                var books = new PaymentBooks(service)) {
            var payable = payable(plan.facts(), gateway, bus);
            books.awaitIdle(PATIENCE);
            checkout.loseWebhooks();
            try {
                var secret = service.setting("RAZORPAY_WEBHOOK_SECRET");
                var latencies = tell(plan, payable, secret, gateway, checkout);
                var told = System.nanoTime();
                books.awaitIdle(PATIENCE);
                return figures(latencies, (System.nanoTime() - told) / 1e6, standing(books, payable));
            } finally {
                checkout.behave();
            }
        }
    }

    /** Every second webhook repeats one. */
    private int factsPerSecond() {
        return Math.max(1, settings.rate(WEBHOOKS_PER_SECOND) / 2);
    }

    private static List<Payable> payable(int count, Gateway gateway, EventBus bus) throws Exception {
        var market = Market.open(gateway);
        var known = new ConcurrentHashMap<String, String>();
        try (var following = Following.start(bus.tail(Topics.PAYMENTS, PaymentEvent.class), event -> {
                    if (event.getType() == PaymentEventType.CREATED) {
                        known.put(event.getOrderId(), event.getProviderOrderId());
                    }
                });
                var placing = Executors.newFixedThreadPool(
                        PLACING_AT_ONCE, Thread.ofPlatform().daemon().factory())) {
            var asked = placing.invokeAll(IntStream.range(0, count)
                    .<Callable<JsonNode>>mapToObj(number -> () -> market.place(number, gateway))
                    .toList());
            var payable = new ArrayList<Payable>();
            for (var placed : asked) {
                var order = placed.get();
                var orderId = order.path("orderId").asString();
                payable.add(new Payable(orderId, await(orderId, known, following), order.path("total")));
            }
            return payable;
        }
    }

    private static String await(String orderId, Map<String, String> known, Following<PaymentEvent> following) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!known.containsKey(orderId)) {
            following.check();
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The provider never got to know order " + orderId);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return known.get(orderId);
    }

    /** Pays and tells; returns how long each webhook after the warm-up waited for its acknowledgement. */
    private Collection<Double> tell(
            DeliveryPlan plan, List<Payable> payable, String secret, Gateway gateway, Checkout checkout)
            throws Exception {
        var facts = payable.stream().map(order -> new CompletableFuture<Fact>()).toList();
        var millis = new ConcurrentHashMap<Integer, Double>();
        pay(payable.getFirst(), facts.getFirst(), secret, checkout);
        warmUp(facts.getFirst().get().webhook(), gateway);
        try (var paying = Executors.newSingleThreadExecutor()) {
            var paid = paying.submit(() -> {
                OpenLoop.run(factsPerSecond(), plan.facts(), (number, due) -> {
                    if (number > 0) {
                        pay(payable.get(number), facts.get(number), secret, checkout);
                    }
                });
                return null;
            });
            TimeUnit.NANOSECONDS.sleep(PAID_BEFORE.toNanos());
            OpenLoop.run(settings.rate(WEBHOOKS_PER_SECOND), plan.deliveries(), (number, due) -> {
                var delivery = plan.of(number);
                var fact = facts.get(delivery.fact()).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                var id = "evt_bench_" + (delivery.hasNewId() ? number : delivery.fact() * 2);
                deliver(fact.webhook(), gateway, id);
                if (number >= WARM_UP) {
                    // Nobody can be told before it happened, should the provider be late with that.
                    millis.put(number, (System.nanoTime() - Math.max(due, fact.nanos())) / 1e6);
                }
            });
            paid.get();
        }
        return millis.values();
    }

    /** Services that have just started get no more than they can answer: the same webhook again and again. */
    private static void warmUp(Webhook webhook, Gateway gateway) throws Exception {
        ClosedLoop.Work delivery = () -> deliver(webhook, gateway, "evt_bench_0");
        ClosedLoop.run(Collections.nCopies(WARMING_UP_AT_ONCE, delivery), WARM_UP_BEFORE);
    }

    private static void deliver(Webhook webhook, Gateway gateway, String id) throws Exception {
        var answer = webhook.deliver(gateway, id);
        if (answer.status() != 204) {
            throw new IllegalStateException("a webhook was answered with " + answer);
        }
    }

    private static void pay(Payable order, CompletableFuture<Fact> fact, String secret, Checkout checkout)
            throws Exception {
        var handed = checkout.pay(order.providerOrderId());
        fact.complete(new Fact(Webhook.captured(handed, order.total(), secret), System.nanoTime()));
    }

    private static Collection<Standing> standing(PaymentBooks books, List<Payable> payable) throws Exception {
        return books.standing(payable.stream().map(Payable::orderId).toList()).values();
    }

    private List<Figure> figures(Collection<Double> latencies, double handledMillis, Collection<Standing> standing) {
        var notHeld = standing.stream()
                .filter(payment -> !payment.status().equals("HELD") || !payment.isHeldInFull())
                .count();
        var doubled = standing.stream().filter(payment -> !payment.isHeldOnce()).count();
        return List.of(
                Figure.context(
                        "webhooks per second, every second one told before", settings.rate(WEBHOOKS_PER_SECOND), "1/s"),
                Figure.context("webhooks measured", latencies.size(), "webhooks"),
                Figure.context("webhook acknowledged, p50", Statistics.median(latencies), "ms"),
                settings.atRate(Figure.atMost(
                        "webhook acknowledged, p99", Statistics.quantile(latencies, 0.99), "ms", MOST_MILLIS_AT_P99)),
                Figure.context("last one acknowledged to all handled", handledMillis, "ms"),
                Figure.context("payments told of", standing.size(), "payments"),
                Figure.atMost("payments not held in full afterwards", notHeld, "payments", 0),
                Figure.atMost("payments that did not count exactly once", doubled, "payments", 0));
    }
}
