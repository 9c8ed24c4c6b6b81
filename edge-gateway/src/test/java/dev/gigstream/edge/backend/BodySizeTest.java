package dev.gigstream.edge.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.edge.Edge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
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

    @Test
    void doesNotWaitForABodyThatNeverComes() throws IOException {
        try (Edge hasty = Edge.start("gigstream.edge.backend.body-pause=200ms");
                Socket socket = new Socket("127.0.0.1", hasty.port())) {
            socket.setSoTimeout(10_000);
            String head = "POST " + GIGS + " HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("REQUEST_TIMEOUT");
        }
    }

    private HttpRequest.Builder chunked(String path, int size) {
        return edge.request(path)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size])));
    }
}
