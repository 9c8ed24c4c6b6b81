package dev.gigstream.bench.orders;

import dev.gigstream.bench.BenchSettings;
import dev.gigstream.bench.Figure;
import dev.gigstream.bench.Measurement;
import dev.gigstream.bench.Statistics;
import dev.gigstream.bench.load.Gateway;
import dev.gigstream.bench.load.Load;
import dev.gigstream.bench.load.Wrk;
import dev.gigstream.bench.load.Wrk.Request;
import dev.gigstream.bench.market.Market;
import dev.gigstream.bench.market.Person;
import dev.gigstream.bench.stack.BenchStack;
import dev.gigstream.bench.stack.ScratchDatabase;
import dev.gigstream.bench.topic.EventBus;
import dev.gigstream.bench.topic.TopicTail;
import dev.gigstream.bench.topic.TopicTail.Told;
import dev.gigstream.events.Topics;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.orders.OrderEventType;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * Orders through the gateway: validated, stored and told, beside plain inserts of the same document into the same store and
 * beside transactions of an order and its outbox row in PostgreSQL. The three take turns, and before each turn everybody who
 * reads orders is through with them. An order whose event does not come to its topic fails the round.
 */
public final class OrdersBench implements Measurement {
    private static final int CONNECTIONS = 32;
    private static final double LEAST_ORDERS_PER_SECOND = 300;
    private static final double MOST_MILLIS_AT_P99 = 250;
    /** The first warms the compilers up, the second the caches. */
    private static final int WARM_UPS = 2;

    private static final Duration TO_BE_TOLD = Duration.ofMinutes(2);
    private static final Duration TO_BE_READ = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BenchSettings settings;
    private final BenchStack stack;

    public OrdersBench(BenchSettings settings, BenchStack stack) {
        this.settings = settings;
        this.stack = stack;
    }

    @Override
    public String name() {
        return "orders";
    }

    /**
     * A turn of all three.
     *
     * @param toldMillis from the last answer until the event of every order was read from the topic
     * @param readMillis from the last answer until all services were through with the orders and what followed from them
     */
    private record Turn(Load orders, double toldMillis, double readMillis, Load inserts, Load transactions) {}

    @Override
    public List<Figure> measure() throws Exception {
        stack.up();
        var service = stack.process("order-service");
        var market = Market.open(new Gateway(stack.url("gateway")));
        try (var bus = new EventBus(service);
                var store = new OrderStore(service.setting("MONGODB_URI"), CONNECTIONS);
                var scratch = ScratchDatabase.create(stack, "bench_orders", "postgres");
                var transactions = new OrderTransactions(scratch, CONNECTIONS)) {
            var turns = new ArrayList<Turn>();
            for (var round = -WARM_UPS; round < settings.rounds(); round++) {
                var turn = turn(market, bus, store, transactions);
                if (round >= 0) {
                    turns.add(turn);
                }
            }
            return figures(turns);
        }
    }

    private Turn turn(Market market, EventBus bus, OrderStore store, OrderTransactions transactions) throws Exception {
        var length = Duration.ofSeconds(settings.seconds());
        var url = stack.url("gateway");
        // Of a buyer of its own, so that the orders of a round can be told from all others.
        var buyer = Person.signUp(new Gateway(url), "BUYER");
        try (var tail = bus.tail(Topics.ORDERS, OrderEvent.class);
                var readers = bus.readers()) {
            var orders = place(url, market, buyer);
            var answered = System.nanoTime();
            var told = awaitTold(tail, buyer, orders.requests(), store);
            var toldMillis = millisSince(answered);
            readers.awaitThrough(List.of(Topics.ORDERS, Topics.PAYMENTS), TO_BE_READ);
            var readMillis = millisSince(answered);

            var example = store.placed(told.event().getOrderId(), told.bytes());
            return new Turn(
                    orders,
                    toldMillis,
                    readMillis,
                    store.inserts(example, length),
                    transactions.transactions(example, length));
        }
    }

    private Load place(URI gateway, Market market, Person buyer) throws Exception {
        var requests = market.shops().stream()
                .map(shop -> new Request("POST", "/api/v1/orders", JSON.writeValueAsString(shop.order())))
                .toList();
        var headers = List.of(
                "Authorization: Bearer " + buyer.token(), "Idempotency-Key: " + UUID.randomUUID() + "-" + Wrk.NUMBER);
        return new Wrk(settings.work().resolve("orders"), CONNECTIONS)
                .run(gateway, requests, headers, settings.seconds())
                .clean("orders through the gateway");
    }

    /** What was stored without having been answered, because the load ended, is told as well. Returns one of them. */
    private static Told<OrderEvent> awaitTold(
            TopicTail<OrderEvent> tail, Person buyer, long answered, OrderStore store) {
        var told = new HashMap<String, Told<OrderEvent>>();
        var deadline = System.nanoTime() + TO_BE_TOLD.toNanos();
        while (told.size() < answered || told.size() != store.placedBy(buyer.userId())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%d orders were answered, %d are stored, %d were told"
                        .formatted(answered, store.placedBy(buyer.userId()), told.size()));
            }
            tail.next(Duration.ofMillis(100)).stream()
                    .filter(next -> next.event().getType() == OrderEventType.PLACED)
                    .filter(next -> next.event().getBuyerId().equals(buyer.userId()))
                    .forEach(next -> told.put(next.event().getOrderId(), next));
        }
        return told.values().iterator().next();
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    private static List<Figure> figures(List<Turn> turns) {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.atLeast(
                "orders accepted through the gateway, 32 connections",
                median(turns, turn -> turn.orders().requestsPerSecond()),
                "req/s",
                LEAST_ORDERS_PER_SECOND));
        figures.add(Figure.context(
                "orders accepted, p50", median(turns, turn -> turn.orders().p50Millis()), "ms"));
        figures.add(Figure.atMost(
                "orders accepted, p99", median(turns, turn -> turn.orders().p99Millis()), "ms", MOST_MILLIS_AT_P99));
        figures.add(Figure.context("orders without their event on the topic", 0, "orders"));
        figures.add(Figure.context("last answer to last event read", median(turns, Turn::toldMillis), "ms"));
        figures.add(Figure.context("last answer to every reader through", median(turns, Turn::readMillis), "ms"));
        figures.addAll(beside(turns, "inserts of the same document, same store", Turn::inserts));
        figures.addAll(beside(turns, "order + outbox row, PostgreSQL transaction", Turn::transactions));
        return figures;
    }

    private static List<Figure> beside(List<Turn> turns, String name, Function<Turn, Load> load) {
        return List.of(
                Figure.context(name, median(turns, turn -> load.apply(turn).requestsPerSecond()), "1/s"),
                Figure.context(
                        name + ", p99", median(turns, turn -> load.apply(turn).p99Millis()), "ms"),
                Figure.context(
                        "orders / " + name,
                        median(
                                turns,
                                turn -> turn.orders().requestsPerSecond()
                                        / load.apply(turn).requestsPerSecond()),
                        ""));
    }

    private static double median(List<Turn> turns, ToDoubleFunction<Turn> value) {
        return Statistics.median(turns.stream().map(value::applyAsDouble).toList());
    }
}
