package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Orders flow while whatever they depend on dies at seeded moments. Afterwards every answer that was given holds, every
 * order is where its story left it, the money with it, and no promise is broken.
 */
class CrashIT {
    private static final Duration LENGTH = Duration.parse(System.getProperty("gigstream.crash.length", "PT2M"));
    private static final int BUYERS = 4;

    private static Checkout checkout;
    private static StubbornClient moderator;
    private static StubbornClient seller;
    private static String gigId;

    @BeforeAll
    static void aGigOnOffer() {
        Stack.awaitUp();
        checkout = new Checkout();
        checkout.behave();
        moderator = new StubbornClient("admin@demo.gigstream.dev", Stack.demoPassword());
        var person = People.newSeller("Ines");
        seller = StubbornClient.of(person);
        gigId = Gigs.published(
                person.client(),
                Gigs.draft("Posters " + Gigs.ownWord(), Categories.anyLeaf().slug(), 20_000, 3));
    }

    @Test
    void nothingIsLostOrDoubledWhateverDiesWhileOrdersFlow() throws InterruptedException {
        var seed = Long.getLong("gigstream.crash.seed", new Random().nextLong());
        System.out.println("crash test: -Dgigstream.crash.seed=" + seed + " -Dgigstream.crash.length=" + LENGTH);

        var deals = dealsOf(seed);

        Stack.awaitUp();
        assertThat(deals).as("seed %d: orders", seed).hasSizeGreaterThan(BUYERS);
        deals.forEach(deal -> deal.awaitAsTold(checkout));
        deals.forEach(Deal::assertAnsweredAgain);
        assertOneOrderPerAnswer(deals);
        Promises.assertKept();
        System.out.println(deals.size() + " orders: "
                + deals.stream().collect(Collectors.groupingBy(Deal::story, Collectors.counting())));
    }

    @Test
    void anOrderIsToldOfWhoseServiceDiedWhileNobodyCouldHear() {
        var uproar = new Uproar(Clock.systemUTC(), Duration.ZERO, new Random(), checkout);
        var trader = trader(uproar, new Random());
        trader.place(Story.NEVER_PAID);
        var deals = new ArrayList<Deal>();

        Stack.without("kafka", () -> {
            deals.add(trader.place(Story.NEVER_PAID));
            Stack.kill("order-service");
        });

        deals.forEach(deal -> deal.awaitAsTold(checkout));
    }

    private static List<Deal> dealsOf(long seed) throws InterruptedException {
        var uproar = new Uproar(Clock.systemUTC(), LENGTH, new Random(seed), checkout);
        var deals = new ArrayList<Deal>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var traders = new ArrayList<Trader>();
            for (var number = 1; number <= BUYERS; number++) {
                traders.add(trader(uproar, new Random(seed + number)));
            }
            var trading = traders.stream().map(threads::submit).toList();
            var raging = threads.submit(uproar);
            for (var trade : trading) {
                deals.addAll(trade.get());
            }
            raging.get();
        } catch (ExecutionException e) {
            throw new AssertionError("crash test with seed " + seed, e.getCause());
        }
        return deals;
    }

    private static Trader trader(Uproar uproar, Random random) {
        var buyer = StubbornClient.of(People.newBuyer("Theo"));
        return new Trader(new Trader.Cast(buyer, seller, moderator, gigId), checkout, uproar, random);
    }

    /** Whoever asked again because no answer came has ordered once. */
    private static void assertOneOrderPerAnswer(List<Deal> deals) {
        deals.stream().collect(Collectors.groupingBy(Deal::buyer)).forEach((buyer, own) -> {
            var stored = new ArrayList<String>();
            for (var page = "/api/v1/orders?role=buyer&limit=100"; page != null; ) {
                var answer = buyer.get(page).expect(200).json();
                answer.path("items")
                        .forEach(order -> stored.add(order.path("orderId").asString()));
                var next = answer.path("nextCursor");
                page = next.isString() ? "/api/v1/orders?role=buyer&limit=100&cursor=" + next.asString() : null;
            }
            assertThat(stored)
                    .containsExactlyInAnyOrderElementsOf(
                            own.stream().map(Deal::orderId).toList());
        });
    }
}
