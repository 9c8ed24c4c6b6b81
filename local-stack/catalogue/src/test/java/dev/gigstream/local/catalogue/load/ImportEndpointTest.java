package dev.gigstream.local.catalogue.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportEndpointTest {

    private final List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private HttpServer service;
    private ImportEndpoint endpoint;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/actuator/gigs-import", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes()));
            byte[] answer = "{\"created\": 1, \"present\": 2}".getBytes();
            exchange.sendResponseHeaders(statuses.removeFirst(), answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        service.start();
        URI base = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
        endpoint = new ImportEndpoint(HttpClient.newHttpClient(), base, "gigs-import");
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void sendsTheBatchAndReadsTheAnswer() {
        answering(200);

        assertThat(endpoint.post("[1]".getBytes()).path("present").asInt()).isEqualTo(2);
        assertThat(received).containsExactly("[1]");
    }

    @Test
    void sendsTheSameBatchAgainWhenTheServiceIsAwayForAMoment() {
        answering(503, 429, 200);

        endpoint.post("[1]".getBytes());

        assertThat(received).containsExactly("[1]", "[1]", "[1]");
    }

    @Test
    void endsWithTheServicesOwnWordsWhenItRefuses() {
        answering(422);

        assertThatThrownBy(() -> endpoint.post("[1]".getBytes()))
                .isInstanceOf(LoadingException.class)
                .hasMessageContaining("422")
                .hasMessageContaining("created");
    }

    @Test
    void saysWhatIsMissingWhenImportsAreOff() {
        answering(404);

        assertThatThrownBy(() -> endpoint.post("[1]".getBytes())).hasMessageContaining("GIGSTREAM_IMPORT_ENABLED");
    }

    private void answering(Integer... answers) {
        statuses.addAll(Arrays.asList(answers));
    }
}
