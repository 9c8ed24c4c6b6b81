package dev.gigstream.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.orders.OrderEventType;
import dev.gigstream.money.Money;
import dev.gigstream.orders.order.FollowingPayment;
import dev.gigstream.orders.order.PaymentStatus;
import dev.gigstream.orders.order.PaymentTold;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import dev.gigstream.testkit.service.MortalService;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Two instances that want the same thing at the same moment, and an instance that is killed at any moment. */
@WithInfrastructure({Server.KAFKA, Server.REGISTRY, Server.MONGO})
class RacesAndDeathsIT {

    private static final TestTokens TOKENS = new TestTokens();
    private static final Path KEYS = TOKENS.writeJwks(Path.of("target", "test-keys", "races.json"));
    private static final int ORDERS = 30;

    private final String gigId = EventIds.next();
    private final String database = "orders-" + gigId;
    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    @AfterEach
    void stop() {
        instances.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void letsOneOfTwoAcceptancesOnTwoInstancesWin() throws Exception {
        ConfigurableApplicationContext one = instance();
        ConfigurableApplicationContext two = instance();
        Services.offer(one, gigId);
        List<String> delivered = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            delivered.add(delivered(one));
        }

        try (OrderLog log = new OrderLog(one.getBean(EventCodec.class));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String orderId : delivered) {
                List<Callable<Answer>> racers = Stream.of(one, two, one, two)
                        .map(service -> (Callable<Answer>) () -> buyer(service).step(orderId, "complete"))
                        .toList();
                List<Integer> statuses = new ArrayList<>();
                for (var racer : threads.invokeAll(racers)) {
                    statuses.add(racer.get().status());
                }
                assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
            }
            var told = log.awaitTold(delivered::contains, 4 * ORDERS);
            assertThat(told).hasSize(4 * ORDERS);
            assertThat(told)
                    .filteredOn(record -> record.event().getType() == OrderEventType.COMPLETED)
                    .hasSize(ORDERS);
        }
    }

    @Test
    void firesEachTimerOnceOnTwoInstances() {
        ConfigurableApplicationContext one = instance("gigstream.orders.policy.pay-within=2s");
        instance("gigstream.orders.policy.pay-within=2s");
        Services.offer(one, gigId);
        Set<String> placed = new HashSet<>();
        for (int i = 0; i < ORDERS; i++) {
            placed.add(buyer(one).place(gigId).text("/orderId"));
        }

        try (OrderLog log = new OrderLog(one.getBean(EventCodec.class))) {
            var told = log.awaitTold(placed::contains, 2 * ORDERS);

            assertThat(told).hasSize(2 * ORDERS);
            assertThat(told)
                    .filteredOn(record -> record.event().getType() == OrderEventType.EXPIRED)
                    .hasSize(ORDERS)
                    .allMatch(record -> !record.event()
                            .getOccurredAt()
                            .isBefore(record.event().getPayBy()));
        }
    }

    @Test
    void losesNoStepWhenItDiesBetweenStoringAndTelling() {
        String orderId;
        try (ConfigurableApplicationContext dying = start("gigstream.outbox.enabled=false")) {
            Services.offer(dying, gigId);
            orderId = delivered(dying);
        }

        ConfigurableApplicationContext heir = instance();
        try (OrderLog log = new OrderLog(heir.getBean(EventCodec.class))) {
            assertThat(log.awaitEventsOf(orderId, 3))
                    .extracting(OrderEvent::getAggregateVersion)
                    .containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void losesAndDoublesNothingWhenKilledAtAnyMoment() throws Exception {
        try (ConfigurableApplicationContext preparing = start("gigstream.orders.timers.enabled=false")) {
            Services.offer(preparing, gigId);
        }
        Set<String> acknowledged = new HashSet<>();
        for (int life = 0; life < 2; life++) {
            try (MortalService mortal = MortalService.of(OrderServiceApplication.class)
                    .with("spring.mongodb.database", database)
                    .with("gigstream.tokens.public-keys", KEYS)
                    .with("gigstream.consumer.enabled", false)
                    .with("gigstream.orders.policy.pay-within", "4s")) {
                OrdersClient buyer = OrdersClient.anonymous(
                                mortal.start().awaitReady().client(), TOKENS)
                        .as("buyer", "BUYER");
                for (int i = 0; i < 25 + 9 * life; i++) {
                    Answer placed = buyer.place(gigId);
                    assertThat(placed.status()).isEqualTo(201);
                    acknowledged.add(placed.text("/orderId"));
                }
                mortal.kill();
            }
        }

        ConfigurableApplicationContext heir = instance("gigstream.orders.policy.pay-within=4s");
        try (OrderLog log = new OrderLog(heir.getBean(EventCodec.class))) {
            var told = log.awaitToldOnce(acknowledged::contains, 2 * acknowledged.size());

            for (String orderId : acknowledged) {
                assertThat(told.stream()
                                .filter(record -> record.key().equals(orderId))
                                .map(record -> record.event().getType()))
                        .containsExactly(OrderEventType.PLACED, OrderEventType.EXPIRED);
            }
        }
    }

    private String delivered(ConfigurableApplicationContext service) {
        Answer placed = buyer(service).place(gigId);
        String orderId = placed.text("/orderId");
        long total = placed.json().at("/total/amountMinor").asLong();
        service.getBean(FollowingPayment.class)
                .hear(new PaymentTold(
                        orderId,
                        PaymentStatus.HELD,
                        new Money(total, "INR"),
                        Optional.of(Instant.now()),
                        Optional.empty(),
                        3,
                        EventIds.next()));
        OrdersClient seller = OrdersClient.anonymous(Api.of(service), TOKENS).as("seller", "SELLER");
        assertThat(seller.step(orderId, "deliveries", "{'message': 'Done'}").status())
                .isEqualTo(200);
        return orderId;
    }

    private static OrdersClient buyer(ConfigurableApplicationContext service) {
        return OrdersClient.anonymous(Api.of(service), TOKENS).as("buyer", "BUYER");
    }

    private ConfigurableApplicationContext instance(String... properties) {
        ConfigurableApplicationContext instance = start(properties);
        instances.add(instance);
        return instance;
    }

    /** Without ears: both instances here would share what one of them hears with those of other tests. */
    private ConfigurableApplicationContext start(String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("spring.mongodb.database=" + database);
        all.add("gigstream.consumer.enabled=false");
        return Services.start(KEYS, all.toArray(String[]::new));
    }
}
