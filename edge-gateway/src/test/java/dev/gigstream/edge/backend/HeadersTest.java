package dev.gigstream.edge.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.edge.Edge;
import dev.gigstream.edge.FakeService;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersTest {
    private static final String GIGS = "/api/v1/gigs";

    private final Edge edge = Edge.start();

    @AfterAll
    void stop() {
        edge.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User-Id",
                "x-user-roles",
                "X-User-Anything",
                "X-Refresh-Token",
                "X-Forwarded-Port",
                "Forwarded",
                "X-Real-IP",
                "X-Original-URL",
                "X-HTTP-Method-Override",
                "Cookie",
                "Proxy-Authorization"
            })
    void keepsWhatOnlyTheEdgeMaySayFromTheService(String name) {
        edge.get(GIGS, name, "forged");

        assertThat(edge.service().last(GIGS).header(name)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Client-Address", "X-Forwarded-For"})
    void saysTheClientsAddressItself(String name) {
        edge.get(GIGS, name, "6.6.6.6");

        assertThat(edge.service().last(GIGS).header(name)).isEqualTo("127.0.0.1");
    }

    @Test
    void believesAProxyItTrusts() {
        try (Edge behind = Edge.start("GATEWAY_TRUSTED_PROXIES=127.0.0.0/8,10.1.0.0/16")) {
            behind.get(GIGS, "X-Forwarded-For", "6.6.6.6, 203.0.113.9, 10.1.2.3", "X-Forwarded-Proto", "https");

            FakeService.Received received = behind.service().last(GIGS);
            assertThat(received.header("X-Client-Address")).isEqualTo("203.0.113.9");
            assertThat(received.header("X-Forwarded-Proto")).isEqualTo("https");
        }
    }

    @Test
    void continuesAValidTrace() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        HttpResponse<String> answer = edge.get(GIGS, "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

        assertThat(answer.headers().firstValue("X-Trace-Id")).contains(trace);
        assertThat(edge.service().last(GIGS).header("traceparent"))
                .startsWith("00-" + trace + "-")
                .doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void beginsATraceInPlaceOfABrokenOne() {
        HttpResponse<String> answer = edge.get(GIGS, "traceparent", "00-XYZ");

        String trace = answer.headers().firstValue("X-Trace-Id").orElseThrow();
        assertThat(trace).matches("[0-9a-f]{32}");
        assertThat(edge.service().last(GIGS).header("traceparent")).startsWith("00-" + trace + "-");
    }

    @Test
    void answersWithItsOwnSecurityHeadersOnce() {
        edge.service()
                .on(
                        GIGS,
                        (_, response) -> FakeService.json(
                                response.header("X-Frame-Options", "ALLOWALL")
                                        .header("X-Trace-Id", "other")
                                        .header("Server", "secret/1.0")
                                        .header("X-Powered-By", "secret")
                                        .header("Access-Control-Allow-Origin", "*"),
                                200,
                                "{}"));

        var headers = edge.get(GIGS).headers();

        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'");
        assertThat(headers.allValues("X-Trace-Id")).singleElement().asString().matches("[0-9a-f]{32}");
        assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }
}
