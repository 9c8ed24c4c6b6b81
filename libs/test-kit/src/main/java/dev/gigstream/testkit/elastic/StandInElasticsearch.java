package dev.gigstream.testkit.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gigstream.elastic.Elasticsearch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;

/**
 * Answers requests as told, one after another, and remembers what came. Who uses it has the library {@code elastic} on its
 * own class path.
 */
public final class StandInElasticsearch implements AutoCloseable {
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<String> received = new ArrayList<>();
    private final HttpServer server;
    private final RestClient client;

    /** Listens at a free port; a request for which no answer is left breaks off. */
    public StandInElasticsearch() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        client = RestClient.builder(
                        new HttpHost("127.0.0.1", server.getAddress().getPort()))
                .build();
    }

    /** One more answer, with a body of JSON. */
    public StandInElasticsearch then(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    /** A client of it, without the configuration of an application. */
    public Elasticsearch elasticsearch() {
        return new Elasticsearch(new ElasticsearchClient(new RestClientTransport(client, new Jackson3JsonpMapper())));
    }

    /** The bodies of all requests, in their order. */
    public List<String> received() {
        return received;
    }

    private void answer(HttpExchange exchange) throws IOException {
        received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Answer next = answers.remove();
        byte[] body = next.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
        exchange.sendResponseHeaders(next.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.stop(0);
    }

    private record Answer(int status, String body) {}
}
