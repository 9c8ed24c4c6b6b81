package dev.gigstream.edge.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.edge.Edge;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodySizeTest {
    private static final String GIGS = "/api/v1/gigs";
    private static final String MEDIA = "/api/v1/media";
    private static final int MEBIBYTE = 1024 * 1024;

    private final Edge edge = Edge.start();

    @AfterAll
    void stop() {
        edge.close();
    }

    @Test
    void takesABodyUpToTheLimit() {
        assertThat(edge.post(GIGS, "x".repeat(MEBIBYTE)).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesABodyThatAnnouncesMore() {
        BackendCallTest.assertProblem(edge.post(GIGS, "x".repeat(MEBIBYTE + 1)), 413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void refusesABodyThatTurnsOutLonger() {
        BackendCallTest.assertProblem(edge.send(chunked(GIGS, MEBIBYTE + 1)), 413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void answersAClientThatSendsTenTimesTooMuch() {
        BackendCallTest.assertProblem(edge.post(GIGS, "x".repeat(10 * MEBIBYTE)), 413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void takesLargerMedia() {
        assertThat(edge.send(chunked(MEDIA, 3 * MEBIBYTE)).statusCode()).isEqualTo(200);
        assertThat(edge.service().last(MEDIA).body()).hasSize(3 * MEBIBYTE);
    }

    @Test
    void refusesMediaBeyondItsOwnLimit() {
        BackendCallTest.assertProblem(edge.send(chunked(MEDIA, 22 * MEBIBYTE)), 413, "PAYLOAD_TOO_LARGE");
    }

    private HttpRequest.Builder chunked(String path, int size) {
        return edge.request(path)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size])));
    }
}
