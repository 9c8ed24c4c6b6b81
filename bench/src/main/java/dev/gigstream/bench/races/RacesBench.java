package dev.gigstream.bench.races;

import dev.gigstream.bench.BenchSettings;
import dev.gigstream.bench.Figure;
import dev.gigstream.bench.Measurement;
import dev.gigstream.bench.load.Gateway;
import dev.gigstream.bench.market.Checkout;
import dev.gigstream.bench.market.Market;
import dev.gigstream.bench.market.PaymentBooks;
import dev.gigstream.bench.market.PaymentBooks.Standing;
import dev.gigstream.bench.market.Person;
import dev.gigstream.bench.races.Race.Kind;
import dev.gigstream.bench.races.RacingOrder.Cast;
import dev.gigstream.bench.races.RacingOrder.Ended;
import dev.gigstream.bench.stack.BenchStack;
import dev.gigstream.bench.stack.Twin;
import dev.gigstream.bench.topic.EventBus;
import dev.gigstream.bench.topic.Following;
import dev.gigstream.events.Topics;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.payments.PaymentEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Races between two instances of order-service and two of payment-service, asked directly and at the same moment. A winner is
 * what the books say: one answer that it was done where two want different things, and in any case one hold and one
 * settlement of the order. At the end {@code gigstream check} looks at the whole stack.
 */
public final class RacesBench implements Measurement {
    private static final int RACES_OF_AN_ORDER = 2;
    private static final int ORDERS_AT_ONCE = 48;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final BenchSettings settings;
    private final BenchStack stack;

    public RacesBench(BenchSettings settings, BenchStack stack) {
        this.settings = settings;
        this.stack = stack;
    }

    @Override
    public String name() {
        return "races";
    }

    @Override
    public List<Figure> measure() throws Exception {
        stack.up();
        var service = stack.process("payment-service");
        try (var bus = new EventBus(service);
                var readers = bus.readers();
                var books = new PaymentBooks(service)) {
            var begun = System.nanoTime();
            var ended = race(bus, service.setting("RAZORPAY_WEBHOOK_SECRET"));
            var seconds = (System.nanoTime() - begun) / 1e9;
            books.awaitIdle(PATIENCE);
            readers.awaitThrough(List.of(Topics.ORDERS, Topics.PAYMENTS), PATIENCE);
            var standing = books.standing(ended.stream().map(Ended::orderId).toList());
            return figures(ended, standing, seconds);
        }
    }

    private List<Ended> race(EventBus bus, String webhookSecret) throws Exception {
        var gateway = new Gateway(stack.url("gateway"));
        var checkout = new Checkout(stack.url("razorpaySimulator"));
        var folder = settings.work().resolve("races");
        var steps = new Steps();
        try (var orders = Twin.of(stack, "order-service", folder);
                var payments = Twin.of(stack, "payment-service", folder);
                var ofOrders = Following.start(bus.tail(Topics.ORDERS, OrderEvent.class), steps::hear);
                var ofPayments = Following.start(bus.tail(Topics.PAYMENTS, PaymentEvent.class), steps::hear)) {
            var moderator = Person.known(gateway, "admin@demo.gigstream.dev", stack.demoPassword());
            var cast = new Cast(Market.open(gateway), moderator, checkout, webhookSecret, orders, payments, steps);
            checkout.loseWebhooks();
            try {
                var ended = run(cast);
                ofOrders.check();
                ofPayments.check();
                return ended;
            } finally {
                checkout.behave();
            }
        }
    }

    private List<Ended> run(Cast cast) throws Exception {
        var places = new Semaphore(ORDERS_AT_ONCE);
        var running = new ArrayList<Future<Ended>>();
        try (var runners = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < settings.races() / RACES_OF_AN_ORDER; number++) {
                var order = new RacingOrder(number, cast);
                places.acquire();
                running.add(runners.submit(() -> {
                    try {
                        return order.run();
                    } finally {
                        places.release();
                    }
                }));
            }
        }
        var ended = new ArrayList<Ended>();
        for (var order : running) {
            ended.add(order.get());
        }
        return ended;
    }

    private List<Figure> figures(List<Ended> ended, Map<String, Standing> standing, double seconds) throws Exception {
        var figures = new ArrayList<Figure>();
        var violations = 0L;
        for (var invariant : stack.check()) {
            var found = invariant.path("violations").asLong();
            violations += found;
            if (found > 0) {
                figures.add(Figure.context("violated: " + invariant.path("id").asString(), found, ""));
            }
        }
        figures.add(Figure.context("races run", RACES_OF_AN_ORDER * (double) ended.size(), "races"));
        for (var kind : Kind.values()) {
            figures.add(Figure.context(
                    kind.words(),
                    races(ended).filter(race -> race.kind() == kind).count(),
                    "races"));
        }
        figures.add(Figure.context("ends won by the first named of both", wonByOne(ended), "races"));
        figures.add(Figure.context("all of it", seconds, "s"));
        figures.add(Figure.atMost("races without exactly one winner", unfair(ended, standing), "races", 0));
        figures.add(Figure.atMost("violations that gigstream check finds afterwards", violations, "", 0));
        return figures;
    }

    private static long unfair(List<Ended> ended, Map<String, Standing> standing) {
        return ended.stream()
                .mapToLong(order -> {
                    var books = standing.get(order.orderId());
                    var heldOnce = order.holding().isTakenFromBoth() && books.isHeldOnce();
                    var endedOnce = order.ending().hasOneWinner()
                            && books.settlements() == 1
                            && books.settlement().equals(order.settlement());
                    return (heldOnce ? 0 : 1) + (endedOnce ? 0 : 1);
                })
                .sum();
    }

    private static long wonByOne(List<Ended> ended) {
        return ended.stream().map(Ended::ending).filter(Race::isWonByOne).count();
    }

    private static Stream<Race> races(List<Ended> ended) {
        return ended.stream().flatMap(order -> Stream.of(order.holding(), order.ending()));
    }
}
