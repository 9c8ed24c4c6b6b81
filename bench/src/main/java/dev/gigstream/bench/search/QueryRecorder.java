package dev.gigstream.bench.search;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gigstream.bench.BenchSettings;
import dev.gigstream.bench.load.Child;
import dev.gigstream.bench.load.Gateway;
import dev.gigstream.bench.load.Wrk.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Stands between a search service and Elasticsearch, passes everything on and keeps each query. */
final class QueryRecorder implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Request> recorded = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;
    private final URI elasticsearch;

    private QueryRecorder(URI elasticsearch) throws IOException {
        this.elasticsearch = elasticsearch;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::passOn);
        server.start();
    }

    /** The queries that a search service sends for these searches, one for each. */
    static List<Request> record(BenchSettings settings, Path folder, URI elasticsearch, List<String> searches)
            throws IOException, InterruptedException {
        var port = Child.freePort();
        try (var recorder = new QueryRecorder(elasticsearch);
                var service = Child.start(
                        folder.resolve("search-service.log"),
                        Map.of("SERVER_PORT", String.valueOf(port), "ELASTICSEARCH_URL", recorder.url()),
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-jar",
                                settings.app("services/search-service").toString()))) {
            service.listening(port, Duration.ofMinutes(2));
            var client = new Gateway(URI.create("http://127.0.0.1:" + port));
            var queries = new ArrayList<Request>();
            for (var search : searches) {
                recorder.recorded.clear();
                client.get(search);
                queries.add(recorder.onlySearch(search));
            }
            return queries;
        }
    }

    private Request onlySearch(String search) {
        var found = recorded.stream()
                .filter(request -> request.path().contains("_search"))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(search + " took " + found.size() + " queries");
        }
        return found.getFirst();
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void passOn(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = exchange.getRequestURI().toString();
        recorded.add(new Request(exchange.getRequestMethod(), path, body));
        var request = HttpRequest.newBuilder(elasticsearch.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .method(exchange.getRequestMethod(), BodyPublishers.ofString(body));
        for (var name : List.of("Content-Type", "Accept")) {
            var value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        try (exchange) {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            response.headers().map().forEach((name, values) -> {
                if (!name.startsWith(":")
                        && !name.equalsIgnoreCase("transfer-encoding")
                        && !name.equalsIgnoreCase("content-length")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(
                    response.statusCode(), response.body().length == 0 ? -1 : response.body().length);
            exchange.getResponseBody().write(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
