package dev.gigstream.local.catalogue.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands for the services: keeps what their imports are sent by its id, and answers as they do. */
final class ImportsOfServices implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final Map<String, String> idsByEmail = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> profiles = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> gigs = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> reviews = new ConcurrentHashMap<>();

    ImportsOfServices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("accounts-import", this::accounts);
        answer("profiles-import", batch -> kept(batch, "userId", profiles));
        answer("gigs-import", batch -> kept(batch, "gigId", gigs));
        answer("reviews-import", batch -> kept(batch, "reviewId", reviews));
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Somebody signed up with the address before the catalogue came. */
    void knows(String email, String userId) {
        idsByEmail.put(email, userId);
    }

    Map<String, JsonNode> profiles() {
        return profiles;
    }

    Map<String, JsonNode> gigs() {
        return gigs;
    }

    Map<String, JsonNode> reviews() {
        return reviews;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private JsonNode accounts(JsonNode batch) {
        var accounts = JSON.createArrayNode();
        batch.forEach(account -> {
            String email = account.path("email").asString();
            idsByEmail.putIfAbsent(email, account.path("userId").asString());
            accounts.addObject().put("email", email).put("userId", idsByEmail.get(email));
        });
        return JSON.createObjectNode().set("accounts", accounts);
    }

    private static JsonNode kept(JsonNode batch, String id, Map<String, JsonNode> kept) {
        int present = 0;
        for (JsonNode entry : batch) {
            present += kept.put(entry.path(id).asString(), entry) == null ? 0 : 1;
        }
        return JSON.createObjectNode().put("created", batch.size() - present).put("present", present);
    }

    private void answer(String name, UnaryOperator<JsonNode> answer) {
        server.createContext("/actuator/" + name, exchange -> answer(exchange, answer));
    }

    private static void answer(HttpExchange exchange, UnaryOperator<JsonNode> answer) {
        try (exchange) {
            JsonNode batch = JSON.readTree(exchange.getRequestBody().readAllBytes());
            byte[] bytes = JSON.writeValueAsBytes(answer.apply(batch));
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
