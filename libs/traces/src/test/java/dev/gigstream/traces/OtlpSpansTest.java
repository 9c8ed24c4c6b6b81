package dev.gigstream.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OtlpSpansTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final Span SPAN = new Span(
            TRACE,
            "b7ad6b7169203331",
            "00f067aa0ba902b7",
            "GET /gigs",
            Span.Kind.SERVER,
            Instant.parse("2026-01-01T00:00:00.000000001Z"),
            Instant.parse("2026-01-01T00:00:00.5Z"),
            Map.of("http.request.method", "GET"),
            true);

    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private HttpServer collector;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            received.add(new JsonMapper().readTree(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    @Test
    void sendsStepsAsACollectorReadsThem() {
        OtlpSpans spans = spans(1);
        spans.start();

        spans.ended(SPAN);

        await().until(() -> !received.isEmpty());
        spans.stop();
        JsonNode resource = received.getFirst().at("/resourceSpans/0");
        assertThat(resource.at("/resource/attributes/0/key").asString()).isEqualTo("service.name");
        assertThat(resource.at("/resource/attributes/0/value/stringValue").asString())
                .isEqualTo("gig-service");
        JsonNode span = resource.at("/scopeSpans/0/spans/0");
        assertThat(span.at("/traceId").asString()).isEqualTo(TRACE);
        assertThat(span.at("/parentSpanId").asString()).isEqualTo("00f067aa0ba902b7");
        assertThat(span.at("/kind").asInt()).isEqualTo(2);
        assertThat(span.at("/startTimeUnixNano").asString()).isEqualTo("1767225600000000001");
        assertThat(span.at("/endTimeUnixNano").asString()).isEqualTo("1767225600500000000");
        assertThat(span.at("/status/code").asInt()).isEqualTo(2);
        assertThat(span.at("/attributes/0/value/stringValue").asString()).isEqualTo("GET");
    }

    @Test
    void countsWhatTheCollectorDoesNotTake() {
        status = 503;
        OtlpSpans spans = spans(1);
        spans.start();

        spans.ended(SPAN);

        await().until(() -> spans.dropped() == 1);
        spans.stop();
    }

    @Test
    void dropsInsteadOfWaiting() {
        OtlpSpans spans = spans(1);

        for (int i = 0; i < 5_000; i++) {
            spans.ended(SPAN);
        }

        assertThat(spans.dropped()).isEqualTo(5_000 - 4_096);
    }

    @Test
    void keepsItsShareOfTracesWhoeverDecides() {
        assertThat(spans(1).wants(TRACE)).isTrue();
        assertThat(spans(0).wants(TRACE)).isFalse();
        assertThat(spans(0.5).wants("0".repeat(24) + "7fffffff")).isTrue();
        assertThat(spans(0.5).wants("0".repeat(24) + "80000000")).isFalse();
    }

    private OtlpSpans spans(double share) {
        return new OtlpSpans(
                URI.create("http://127.0.0.1:" + collector.getAddress().getPort() + "/"), "gig-service", share);
    }
}
