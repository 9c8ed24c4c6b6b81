package dev.gigstream.eventing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;

/** The three questions the codec asks a registry, answered in this process; it can hang and go away. */
final class FakeRegistry implements AutoCloseable {
    private record Version(int contentId, String subject, String text) {}

    private final HttpServer server;
    private final List<Version> versions = new ArrayList<>();
    private final AtomicInteger questions = new AtomicInteger();
    private final CountDownLatch freed = new CountDownLatch(1);
    private volatile boolean hanging;

    FakeRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/apis/registry/v3/search/versions", this::search);
        server.createContext("/apis/registry/v3/ids/contentIds/", this::content);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int register(String topic, Schema schema) {
        versions.add(new Version(versions.size() + 1, topic + "-value", schema.toString()));
        return versions.size();
    }

    void hang() {
        hanging = true;
    }

    int questions() {
        return questions.get();
    }

    @Override
    public void close() {
        freed.countDown();
        server.stop(0);
    }

    private void search(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
        List<String> found = versions.stream()
                .filter(version -> version.text().equals(text) && query.contains("artifactId=" + version.subject()))
                .map(version -> """
                        {"contentId": %d, "globalId": %d, "groupId": "default", "artifactId": "%s", "version": "1",
                         "artifactType": "AVRO", "state": "ENABLED"}""".formatted(version.contentId(), version.contentId(), version.subject()))
                .toList();
        answer(exchange, 200, "{\"count\": %d, \"versions\": [%s]}".formatted(found.size(), String.join(",", found)));
    }

    private void content(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/references")) {
            answer(exchange, 200, "[]");
            return;
        }
        int id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        if (id >= 1 && id <= versions.size()) {
            answer(exchange, 200, versions.get(id - 1).text());
        } else {
            answer(exchange, 404, "{\"status\": 404, \"title\": \"No content with that id\"}");
        }
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        questions.incrementAndGet();
        if (hanging) {
            untilClosed();
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void untilClosed() {
        try {
            freed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
