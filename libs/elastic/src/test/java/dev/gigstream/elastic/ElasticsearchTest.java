package dev.gigstream.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ElasticsearchTest {
    private static final String NO_INDEX = """
            {"error": {"type": "index_not_found_exception", "reason": "no such index [gigs]"}, "status": 404}""";
    private static final String EXISTS = """
            {"error": {"type": "resource_already_exists_exception", "reason": "exists"}, "status": 400}""";

    private HttpServer server;
    private int status;
    private String body;
    private String contentType = "application/json";
    private final List<String> logins = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            logins.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", contentType);
            exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void handsOnTheAnswer() {
        status = 200;
        body = "{\"count\": 3, \"_shards\": {\"total\": 1, \"successful\": 1, \"failed\": 0}}";

        assertThat(count()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408, 429, 500, 502, 503})
    void whatMayPassIsUnavailability(int failing) {
        status = failing;
        body = "{\"error\": {\"type\": \"busy\", \"reason\": \"busy\"}, \"status\": " + failing + "}";

        assertThatExceptionOfType(ElasticsearchUnavailableException.class).isThrownBy(() -> count());
    }

    @Test
    void anAnswerOfSomethingElseIsUnavailability() {
        status = 200;
        contentType = "text/html";
        body = "<html>Welcome</html>";

        assertThatExceptionOfType(ElasticsearchUnavailableException.class).isThrownBy(() -> count());
    }

    @Test
    void nobodyThereIsUnavailability() {
        server.stop(0);

        assertThatExceptionOfType(ElasticsearchUnavailableException.class).isThrownBy(() -> count());
    }

    @Test
    void aMissingIndexIsARefusal() {
        status = 404;
        body = NO_INDEX;

        assertThatExceptionOfType(ElasticsearchRefusedException.class)
                .isThrownBy(() -> count())
                .matches(ElasticsearchRefusedException::isMissing);
    }

    @Test
    void whatIsThereAlreadyIsARefusalThatSaysSo() {
        status = 400;
        body = EXISTS;

        assertThatExceptionOfType(ElasticsearchRefusedException.class)
                .isThrownBy(() -> count())
                .matches(ElasticsearchRefusedException::isThereAlready)
                .matches(it -> !it.isMissing());
    }

    @Test
    void logsInWhereItIsGivenALogin() {
        status = 200;
        body = "{\"count\": 3, \"_shards\": {\"total\": 1, \"successful\": 1, \"failed\": 0}}";

        count("gigstream.elasticsearch.username=search-service", "gigstream.elasticsearch.password=a:b");

        assertThat(logins)
                .containsExactly("Basic "
                        + Base64.getEncoder().encodeToString("search-service:a:b".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void logsInNowhereElse() {
        status = 200;
        body = "{\"count\": 3, \"_shards\": {\"total\": 1, \"successful\": 1, \"failed\": 0}}";

        count();

        assertThat(logins).isEmpty();
    }

    private long count(String... settings) {
        long[] counted = new long[1];
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ElasticAutoConfiguration.class))
                .withPropertyValues("gigstream.elasticsearch.urls=http://127.0.0.1:"
                        + server.getAddress().getPort())
                .withPropertyValues(settings)
                .run(context -> counted[0] = context.getBean(Elasticsearch.class)
                        .ask(client -> client.count(it -> it.index("gigs")))
                        .count());
        return counted[0];
    }
}
