package dev.gigstream.edge;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A service behind the edge that does what a test says and remembers what it was asked. */
public final class FakeService implements AutoCloseable {
    /** A request as it arrived; header names are lower-case. */
    public record Received(String method, String uri, Map<String, String> headers, String body) {
        public String header(String name) {
            return headers.get(name.toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** What a service does with a request. */
    public interface Behaviour extends BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> {}

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final DisposableServer server;

    public FakeService() {
        this(0);
    }

    public FakeService(int port) {
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .httpRequestDecoder(decoder -> decoder.maxHeaderSize(64 * 1024))
                .handle(this::handle)
                .bindNow();
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    public int port() {
        return server.port();
    }

    public FakeService on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return this;
    }

    public FakeService answering(String path, int status, String json) {
        return on(path, (_, response) -> json(response, status, json));
    }

    /** A behaviour for the first requests and another one after that. */
    public FakeService first(int times, String path, Behaviour before, Behaviour after) {
        AtomicInteger count = new AtomicInteger();
        return on(
                path,
                (request, response) -> (count.getAndIncrement() < times ? before : after).apply(request, response));
    }

    public static Publisher<Void> json(HttpServerResponse response, int status, String json) {
        return response.status(status)
                .header("Content-Type", "application/json")
                .header(
                        "Content-Length",
                        Integer.toString(json.getBytes(java.nio.charset.StandardCharsets.UTF_8).length))
                .sendString(Mono.just(json));
    }

    public List<Received> received(String path) {
        return received.stream()
                .filter(request -> request.uri().equals(path) || request.uri().startsWith(path + "?"))
                .toList();
    }

    public Received last(String path) {
        return received(path).getLast();
    }

    public void forgetRequests() {
        received.clear();
    }

    public void forget() {
        received.clear();
        behaviours.clear();
    }

    @Override
    public void close() {
        server.disposeNow();
    }

    private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        Behaviour behaviour = behaviours.getOrDefault(request.fullPath(), (_, answer) -> json(answer, 200, "{}"));
        return request.receive().aggregate().asString().defaultIfEmpty("").flatMap(body -> {
            received.add(new Received(request.method().name(), request.uri(), headers(request), body));
            return Mono.from(behaviour.apply(request, response));
        });
    }

    private static Map<String, String> headers(HttpServerRequest request) {
        Map<String, String> headers = new ConcurrentHashMap<>();
        request.requestHeaders()
                .forEach(header -> headers.merge(
                        header.getKey().toLowerCase(java.util.Locale.ROOT),
                        header.getValue(),
                        (one, other) -> one + ", " + other));
        return headers;
    }
}
