package dev.gigstream.orders.order.timer;

import static dev.gigstream.orders.order.SomeOrders.NOON;
import static dev.gigstream.orders.order.SomeOrders.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.orders.OrderServiceApplication;
import dev.gigstream.orders.OrdersUnderTest;
import dev.gigstream.orders.order.Alarm;
import dev.gigstream.orders.order.FiringTimers;
import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.OrderEvent;
import dev.gigstream.orders.order.OrderStatus;
import dev.gigstream.orders.order.OrderTimers;
import dev.gigstream.orders.order.Orders;
import dev.gigstream.orders.order.PlacingKey;
import dev.gigstream.orders.order.SomeOrders;
import dev.gigstream.service.Pulse;
import dev.gigstream.service.Pulses;
import dev.gigstream.testkit.MutableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

@SpringBootTest(
        classes = {OrderServiceApplication.class, OrdersUnderTest.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "logging.level.io.apicurio=off")
class TimersOfTheServiceTest {

    private static final Instant LATER = NOON.plus(Duration.ofHours(1));

    @Autowired
    private Orders orders;

    @Autowired
    private OrderTimers timers;

    @Autowired
    private MongoTemplate mongo;

    private final List<String> failed = new ArrayList<>();

    @BeforeEach
    void begin() {
        mongo.getCollection("orders").deleteMany(new Document());
    }

    @Test
    void doesAllThatIsDueInBatchesAndTellsWhatIsNext() {
        IntStream.range(0, 450).forEach(_ -> stored());

        var next = firing(new MutableClock(LATER)).fireAll(LATER.plusSeconds(2));

        assertThat(next).isEmpty();
        assertThat(count("EXPIRED")).isEqualTo(450);
    }

    @Test
    void tellsOfATimerThatComesWhileItWouldSleep() {
        Order order = stored();

        var next = firing(new MutableClock(NOON)).fireAll(order.schedule().payBy());

        assertThat(next).contains(order.schedule().payBy());
        assertThat(count("EXPIRED")).isZero();
    }

    @Test
    void doesEachThingOnceWhenManyInstancesWakeAtOnce() throws Exception {
        IntStream.range(0, 100).forEach(_ -> stored());
        Callable<Object> instance = () -> firing(new MutableClock(LATER)).fireAll(LATER);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(instance, instance, instance, instance))) {
                done.get();
            }
        }

        assertThat(count("EXPIRED")).isEqualTo(100);
        assertThat(mongo.getCollection("orders").countDocuments(new Document("version", 2)))
                .isEqualTo(100);
        assertThat(mongo.getCollection("orders")
                        .countDocuments(new Document("outbox.2", new Document("$exists", true))))
                .isZero();
    }

    @Test
    void setsAnOrderAsideThatFailsAndGoesOnWithTheOthers() {
        Order bad = stored();
        Order good = stored();
        var refusing = new FailingOrders(orders, bad.orderId());
        MutableClock clock = new MutableClock(LATER);
        var firing = new FiringTimers(refusing, timers, RULES, clock, (order, _) -> failed.add(order.orderId()));

        firing.fireAll(LATER);
        firing.fireAll(LATER);
        assertThat(failed).containsExactly(bad.orderId());
        assertThat(status(good)).isEqualTo(OrderStatus.EXPIRED);

        refusing.recover();
        clock.advance(Duration.ofMinutes(1));
        firing.fireAll(clock.instant());
        assertThat(status(bad)).isEqualTo(OrderStatus.EXPIRED);
    }

    @Test
    void correctsATimerThatTheRulesDoNotKnowInsteadOfSpinning() {
        Order order = stored();
        mongo.getCollection("orders")
                .updateOne(
                        new Document("_id", order.orderId()),
                        new Document(
                                "$set", new Document("nextTimerAt", Date.from(NOON)).append("status", "IN_REVISION")));

        firing(new MutableClock(LATER)).fireAll(LATER);

        assertThat(timers.next(LATER.plus(Duration.ofDays(400)), Set.of())).isEmpty();
    }

    @Test
    void wakesWhenTheTimeComesAndAtOnceForAnEarlierTime() {
        Clock clock = Clock.systemUTC();
        Alarm alarm = new Alarm(clock);
        var meters = new TimerMeters(timers, clock, new SimpleMeterRegistry());
        Pulse pulse = new Pulses(clock, new SimpleMeterRegistry()).of("order-timers", Duration.ofHours(2));
        var loop = new TimerLoop(firing(clock), alarm, clock, Duration.ofHours(1), meters, pulse);
        loop.start();
        try {
            Order order = stored();
            alarm.set(order.schedule().payBy());

            await().atMost(Duration.ofSeconds(20)).until(() -> status(order) == OrderStatus.EXPIRED);
        } finally {
            loop.stop();
        }
        assertThat(loop.isRunning()).isFalse();
    }

    private FiringTimers firing(Clock clock) {
        return new FiringTimers(orders, timers, RULES, clock, (order, _) -> failed.add(order.orderId()));
    }

    private Order stored() {
        String orderId = UUID.randomUUID().toString();
        OrderEvent placed = SomeOrders.placed(orderId, 2);
        orders.add(placed, new PlacingKey("buyer", orderId, "f"));
        return placed.order();
    }

    private OrderStatus status(Order order) {
        return orders.find(order.orderId()).orElseThrow().status();
    }

    private long count(String status) {
        return mongo.getCollection("orders").countDocuments(new Document("status", status));
    }
}
