package dev.gigstream.local.razorpay;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** What the simulator is told by its environment; port 0 takes a free one. */
public record Settings(int port, Path data, String keyId, String keySecret, String webhookSecret, URI webhookUrl) {

    static Settings of(Map<String, String> environment) {
        return new Settings(
                Integer.parseInt(environment.getOrDefault("SERVER_PORT", "18110")),
                Path.of(required(environment, "RAZORPAY_SIMULATOR_DATA")),
                required(environment, "RAZORPAY_KEY_ID"),
                required(environment, "RAZORPAY_KEY_SECRET"),
                required(environment, "RAZORPAY_WEBHOOK_SECRET"),
                URI.create(required(environment, "RAZORPAY_WEBHOOK_URL")));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set.");
        }
        return value;
    }
}
