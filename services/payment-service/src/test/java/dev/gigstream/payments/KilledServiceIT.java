package dev.gigstream.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.local.razorpay.RazorpaySimulator;
import dev.gigstream.local.razorpay.Settings;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import dev.gigstream.testkit.service.MortalService;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The process is killed while orders are made, paid and settled; afterwards everything has happened once. */
@WithInfrastructure({Server.POSTGRES, Server.KAFKA, Server.REGISTRY})
class KilledServiceIT {

    private static final int ORDERS = 12;
    /** Created, captured, held; then released and cleared, or to be refunded and refunded. */
    private static final int STEPS = 5;

    private static final Duration LONG = Duration.ofSeconds(90);

    private final TestTokens tokens = new TestTokens();
    private final Random random = new Random(7);
    private final List<SomeOrder> orders =
            Stream.generate(SomeOrder::any).limit(ORDERS).toList();
    private final OrderTopic topic = new OrderTopic();
    private final EventTopic events = new EventTopic();
    private RazorpaySimulator simulator;
    private ProviderControl provider;
    private PaymentsClient client;
    private MortalService service;

    @BeforeEach
    void start() throws Exception {
        Path jwks = tokens.writeJwks(Path.of("target", "jwks-killed.json").toAbsolutePath());
        service = MortalService.of(PaymentServiceApplication.class)
                .with("gigstream.tokens.public-keys", jwks)
                .with("gigstream.payments.policy.clearing-period", "0s")
                .with("gigstream.payments.policy.task-lease", "4s")
                .with("gigstream.payments.policy.reconcile-every", "5s")
                .with("gigstream.payments.razorpay.key-id", "key")
                .with("gigstream.payments.razorpay.key-secret", "secret")
                .with("gigstream.payments.razorpay.webhook-secret", "webhook");
        URI webhooks = URI.create("http://127.0.0.1:" + service.port() + "/api/v1/payments/webhooks/razorpay");
        Path data = Files.createTempDirectory(Path.of("target"), "simulator");
        simulator =
                new RazorpaySimulator(new Settings(0, data, "key", "secret", "webhook", webhooks), Clock.systemUTC());
        simulator.start();
        provider = new ProviderControl(simulator.port());
        client = new PaymentsClient(service.client(), tokens);
        service.with("gigstream.payments.razorpay.api-url", "http://127.0.0.1:" + simulator.port())
                .start()
                .awaitReady();
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
        simulator.close();
    }

    @Test
    void losesNothingAndDoesNothingTwice() {
        orders.forEach(order -> topic.tell(order.placed()));
        killSomewhere();
        orders.forEach(order -> await(order, "CREATED"));

        orders.forEach(order -> provider.pay(providerOrder(order)));
        killSomewhere();
        orders.forEach(order -> await(order, "HELD"));

        orders.forEach(order -> topic.tell(isCancelled(order) ? order.cancelled() : order.completed()));
        killSomewhere();
        orders.forEach(order -> await(order, isCancelled(order) ? "REFUNDED" : "RELEASED"));

        orders.forEach(this::assertHappenedOnce);
    }

    /** At some moment of the next half second; what it was doing is then begun again by the next one. */
    private void killSomewhere() {
        Duration moment = Duration.ofMillis(random.nextInt(500));
        Awaitility.await().pollDelay(moment).until(() -> true);
        service.kill();
        service.start().awaitReady();
    }

    private void assertHappenedOnce(SomeOrder order) {
        assertThat(provider.orders(order.id())).hasSize(1);
        List<PaymentEvent> told = events.payments(order.id(), STEPS);
        Map<String, Long> versions = told.stream()
                .collect(Collectors.toMap(
                        PaymentEvent::getEventId, PaymentEvent::getAggregateVersion, (version, _) -> version));
        assertThat(versions.values().stream().sorted().toList())
                .isEqualTo(LongStream.rangeClosed(1, STEPS).boxed().toList());
        if (isCancelled(order)) {
            String paid = told.getLast().getProviderPaymentId();
            assertThat(provider.refunds(paid)).hasSize(1);
        }
    }

    private String providerOrder(SomeOrder order) {
        return client.payment(order.id(), order.buyer()).is(200).text("/providerOrderId");
    }

    private boolean isCancelled(SomeOrder order) {
        return orders.indexOf(order) % 2 == 0;
    }

    private void await(SomeOrder order, String status) {
        Awaitility.await()
                .atMost(LONG)
                .untilAsserted(() -> assertThat(client.payment(order.id(), order.buyer())
                                .is(200)
                                .text("/status"))
                        .isEqualTo(status));
    }
}
