package dev.gigstream.local.razorpay.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gigstream.local.razorpay.provider.Declined;
import dev.gigstream.local.razorpay.provider.Provider;
import dev.gigstream.local.razorpay.provider.Signatures;
import dev.gigstream.local.razorpay.webhook.Deliveries;
import dev.gigstream.local.razorpay.webhook.Post;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers on one loopback port: the provider's API, the control API and Checkout. */
public final class SimulatorServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(SimulatorServer.class.getName());
    private static final int BACKLOG = 128;

    private final HttpServer server;
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final FaultyApi api;

    public SimulatorServer(int port, Provider provider, Keys keys, Deliveries deliveries, Post post, URI merchant)
            throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        server.setExecutor(requests);
        Router apiRoutes = new Router();
        new ApiRoutes(provider).addTo(apiRoutes);
        api = new FaultyApi(apiRoutes, provider.faults());
        BasicAuth auth = new BasicAuth(keys.id(), keys.secret());
        server.createContext(
                "/v1/",
                exchange -> serve(exchange, request -> {
                    auth.check(request);
                    return api.answer(request);
                }));
        Handover handover = new Handover(new Signatures(keys.secret()));
        Router pages = new Router().on("GET", "/health", (_, _) -> Answer.text(200, "text/plain", "UP"));
        new SimRoutes(provider, handover, deliveries, post).addTo(pages);
        new CheckoutRoutes(provider, handover, merchant).addTo(pages);
        server.createContext(
                "/",
                exchange -> serve(exchange, request -> {
                    Neighbours.check(request);
                    return pages.answer(request);
                }));
    }

    /** What the merchant's client signs in with. */
    public record Keys(String id, String secret) {}

    public void start() {
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private interface Service {
        Answer answer(Request request) throws IOException, InterruptedException;
    }

    private static void serve(HttpExchange exchange, Service service) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange, service));
        }
    }

    private static Answer answer(HttpExchange exchange, Service service) throws IOException {
        try {
            return service.answer(Request.of(exchange));
        } catch (Declined declined) {
            return Answer.json(declined.status(), Errors.of(declined));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
                    e);
            return Answer.json(500, Errors.of(Declined.serverError()));
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(answer.status(), answer.body() == null ? -1 : 0);
        if (answer.body() != null) {
            answer.body().writeTo(exchange.getResponseBody());
        }
    }

    @Override
    public void close() {
        api.close();
        server.stop(1);
        requests.shutdownNow();
    }
}
