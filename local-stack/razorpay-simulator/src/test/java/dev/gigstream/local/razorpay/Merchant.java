package dev.gigstream.local.razorpay;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;
import tools.jackson.databind.JsonNode;

/** Takes webhooks and remembers them; how it answers is the test's choice. */
final class Merchant implements AutoCloseable {

    record Received(String body, String signature, String eventId) {
        JsonNode json() {
            return StartedSimulator.JSON.readTree(body);
        }

        String event() {
            return json().path("event").asString();
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Merchant(IntSupplier status) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/webhooks", exchange -> {
            try (exchange) {
                received.add(new Received(
                        new String(exchange.getRequestBody().readAllBytes()),
                        exchange.getRequestHeaders().getFirst("X-Razorpay-Signature"),
                        exchange.getRequestHeaders().getFirst("x-razorpay-event-id")));
                exchange.sendResponseHeaders(status.getAsInt(), -1);
            }
        });
        server.start();
    }

    URI webhookUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks");
    }

    List<Received> received() {
        return received;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
