package dev.gigstream.schemas.registrar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gigstream.events.ratings.Rating;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistrySubjectsTest {
    private final List<String> requests = new ArrayList<>();
    private int answer = 200;
    private HttpServer server;
    private RegistrySubjects subjects;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/apis/ccompat/v7/", this::answer);
        server.start();
        subjects =
                new RegistrySubjects("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @AfterEach
    void stop() {
        subjects.close();
        server.stop(0);
    }

    @Test
    void registersTheSchemaOfTheGeneratedClassWordByWord() {
        subjects.register("ratings.rating.v1-value", Rating.getClassSchema());

        assertThat(requests.getFirst())
                .startsWith("POST /apis/ccompat/v7/subjects/ratings.rating.v1-value/versions")
                .contains("avro.java.string");
    }

    @Test
    void keepsEachSubjectCompatibleForGood() {
        subjects.register("ratings.rating.v1-value", Rating.getClassSchema());

        assertThat(requests.getLast())
                .isEqualTo("PUT /apis/ccompat/v7/config/ratings.rating.v1-value"
                        + " {\"compatibility\":\"FULL_TRANSITIVE\"}");
    }

    @Test
    void saysLoudlyThatTheRegistryRefuses() {
        answer = 409;

        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(() -> subjects.register("ratings.rating.v1-value", Rating.getClassSchema()))
                .withMessageContaining("ratings.rating.v1-value")
                .withMessageContaining("409");
    }

    @Test
    void isNotReadyWhileNobodyAnswers() {
        server.stop(0);

        assertThat(subjects.isReady()).isFalse();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
        byte[] bytes = "{}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
