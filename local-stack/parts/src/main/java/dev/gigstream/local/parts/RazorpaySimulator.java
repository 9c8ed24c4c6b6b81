package dev.gigstream.local.parts;

import dev.gigstream.local.process.HealthProbe;
import dev.gigstream.local.process.Part;
import dev.gigstream.local.process.PartContext;
import dev.gigstream.local.process.Ports;
import dev.gigstream.local.process.ProcessSpec;
import dev.gigstream.local.process.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The payment provider of the module razorpay-simulator; its webhooks go to the gateway. */
public final class RazorpaySimulator implements Part {
    public static final String KEY_ID = "rzp_test_gigstream";
    private static final int HEAP_MEGABYTES = 64;

    public static String keySecret(Secrets secrets) {
        return secrets.password("razorpay-key");
    }

    public static String webhookSecret(Secrets secrets) {
        return secrets.password("razorpay-webhook");
    }

    @Override
    public String name() {
        return "razorpay-simulator";
    }

    @Override
    public ProcessSpec prepare(PartContext context) throws IOException {
        Path data = Files.createDirectories(context.data(name()));
        Path jar = Artifacts.located().file("razorpay-simulator-", "-app.jar");
        int port = context.ports().of(Ports.RAZORPAY);
        return new ProcessSpec(
                name(),
                new JavaCommand(context, name(), HEAP_MEGABYTES)
                        .with("-XX:MaxDirectMemorySize=16m")
                        .jar(jar),
                environment(context, port, data),
                data,
                List.of(port),
                HealthProbe.http("http://127.0.0.1:" + port + "/health", 200),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10));
    }

    private static Map<String, String> environment(PartContext context, int port, Path data) {
        String gateway = "http://127.0.0.1:" + context.ports().of(Ports.GATEWAY);
        return Map.of(
                "SERVER_PORT", Integer.toString(port),
                "RAZORPAY_SIMULATOR_DATA", data.toString(),
                "RAZORPAY_KEY_ID", KEY_ID,
                "RAZORPAY_KEY_SECRET", keySecret(context.secrets()),
                "RAZORPAY_WEBHOOK_SECRET", webhookSecret(context.secrets()),
                "RAZORPAY_WEBHOOK_URL", gateway + "/api/v1/payments/webhooks/razorpay");
    }
}
