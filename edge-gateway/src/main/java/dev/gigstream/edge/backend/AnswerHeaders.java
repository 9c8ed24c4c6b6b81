package dev.gigstream.edge.backend;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** A service's headers as the client sees them: without what ends at this hop and what the edge says itself. */
final class AnswerHeaders {
    private static final Set<String> DROPPED = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "server",
            "x-powered-by",
            "x-trace-id",
            "traceparent",
            "x-content-type-options",
            "x-frame-options",
            "x-xss-protection",
            "referrer-policy",
            "content-security-policy",
            "strict-transport-security");

    private AnswerHeaders() {}

    static void write(io.netty.handler.codec.http.HttpHeaders from, HttpHeaders to) {
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!DROPPED.contains(name) && !name.startsWith("access-control-")) {
                to.add(header.getKey(), header.getValue());
            }
        }
    }
}
