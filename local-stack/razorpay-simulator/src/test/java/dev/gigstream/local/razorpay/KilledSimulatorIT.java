package dev.gigstream.local.razorpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class KilledSimulatorIT {

    private static final int CLIENTS = 4;
    private static final int ENOUGH = 200;

    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path data;

    @Test
    void losesNothingItAnsweredAndTellsOfEveryPayment() throws Exception {
        try (Merchant merchant = new Merchant(() -> 200)) {
            payUntilItDies(merchant.webhookUrl());

            try (StartedSimulator again = new StartedSimulator(data, merchant.webhookUrl())) {
                assertThat(again.sim("payments").path("items").findValuesAsString("id"))
                        .containsAll(answered);
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> told(merchant).containsAll(answered));
            }
        }
    }

    private void payUntilItDies(URI webhookUrl) throws Exception {
        int port = freePort();
        Process process = start(port, webhookUrl);
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.execute(() -> pay(URI.create("http://127.0.0.1:" + port)));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> answered.size() >= ENOUGH);
            process.destroyForcibly().waitFor();
            clients.shutdownNow();
        }
    }

    private void pay(URI simulator) {
        boolean wasThere = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                JsonNode order = post(simulator.resolve("/v1/orders"), "{\"amount\": 5000, \"currency\": \"INR\"}");
                wasThere = true;
                String path = "/sim/orders/" + order.path("id").asString() + "/pay";
                answered.add(post(simulator.resolve(path), "{}")
                        .path("razorpayPaymentId")
                        .asString());
            } catch (IOException killedOrNotYetThere) {
                if (wasThere) {
                    return;
                }
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    private JsonNode post(URI url, String body) throws IOException, InterruptedException {
        String pair = StartedSimulator.KEY_ID + ":" + StartedSimulator.KEY_SECRET;
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes()))
                .POST(BodyPublishers.ofString(body))
                .build();
        return StartedSimulator.JSON.readTree(
                http.send(request, BodyHandlers.ofString()).body());
    }

    private static Set<String> told(Merchant merchant) {
        return merchant.received().stream()
                .map(webhook -> webhook.json().at("/payload/payment/entity/id").asString())
                .collect(Collectors.toSet());
    }

    private Process start(int port, URI webhookUrl) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RazorpaySimulator.class.getName())
                .inheritIO();
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT",
                        Integer.toString(port),
                        "RAZORPAY_SIMULATOR_DATA",
                        data.toString(),
                        "RAZORPAY_KEY_ID",
                        StartedSimulator.KEY_ID,
                        "RAZORPAY_KEY_SECRET",
                        StartedSimulator.KEY_SECRET,
                        "RAZORPAY_WEBHOOK_SECRET",
                        StartedSimulator.WEBHOOK_SECRET,
                        "RAZORPAY_WEBHOOK_URL",
                        webhookUrl.toString()));
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
