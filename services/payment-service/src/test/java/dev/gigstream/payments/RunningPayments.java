package dev.gigstream.payments;

import dev.gigstream.local.razorpay.RazorpaySimulator;
import dev.gigstream.local.razorpay.Settings;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Api;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * payment-service on a port of its own, with the real servers and the provider's simulator behind it. One instance serves
 * all classes; between them it is paused (see spring.properties), because instances share the work of one database.
 */
@WithInfrastructure({Server.POSTGRES, Server.KAFKA, Server.REGISTRY})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "logging.structured.format.console=",
            "gigstream.payments.policy.clearing-period=0s",
            "gigstream.payments.policy.reconcile-every=3s",
            "gigstream.payments.policy.reconcile-overlap=1m",
            "gigstream.payments.policy.task-lease=4s",
            "gigstream.payments.policy.first-retry=100ms",
            "gigstream.payments.policy.longest-retry=1s",
            "gigstream.payments.payouts.assumed-account-prefix=acc_",
            "gigstream.payments.razorpay.call-timeout=1s"
        })
public abstract class RunningPayments {

    protected static final TestTokens TOKENS = new TestTokens();
    protected static final String KEY_ID = "rzp_test_payments";
    protected static final String KEY_SECRET = "secret-of-the-key";
    protected static final String WEBHOOK_SECRET = "secret-of-the-webhooks";

    private static final int PORT = freePort();
    private static final RazorpaySimulator SIMULATOR = simulator();

    protected final PaymentsClient client = new PaymentsClient(Api.at(PORT), TOKENS);
    protected final ProviderControl provider = new ProviderControl(SIMULATOR.port());
    protected final OrderTopic orders = new OrderTopic();
    protected final EventTopic events = new EventTopic();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        Path file = TOKENS.writeJwks(Path.of("target", "jwks.json").toAbsolutePath());
        registry.add("gigstream.tokens.public-keys", file::toString);
        registry.add("server.port", () -> PORT);
        registry.add("gigstream.payments.razorpay.api-url", () -> "http://127.0.0.1:" + SIMULATOR.port());
        registry.add("gigstream.payments.razorpay.key-id", () -> KEY_ID);
        registry.add("gigstream.payments.razorpay.key-secret", () -> KEY_SECRET);
        registry.add("gigstream.payments.razorpay.webhook-secret", () -> WEBHOOK_SECRET);
    }

    @BeforeEach
    void withoutFaults() {
        provider.withoutFaults();
    }

    private static RazorpaySimulator simulator() {
        try {
            Path data = Files.createTempDirectory(Path.of("target"), "simulator");
            URI webhooks = URI.create("http://127.0.0.1:" + PORT + "/api/v1/payments/webhooks/razorpay");
            var simulator = new RazorpaySimulator(
                    new Settings(0, data, KEY_ID, KEY_SECRET, WEBHOOK_SECRET, webhooks), Clock.systemUTC());
            simulator.start();
            return simulator;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
