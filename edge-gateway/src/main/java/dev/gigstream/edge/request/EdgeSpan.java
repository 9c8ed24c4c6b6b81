package dev.gigstream.edge.request;

import dev.gigstream.traces.Span;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/** A request as a step of its trace, named by its method alone: paths have ids in them. */
final class EdgeSpan {
    private static final int OK = 200;

    private EdgeSpan() {}

    static Span of(TraceContext trace, ServerWebExchange exchange, Instant start) {
        ServerHttpRequest request = exchange.getRequest();
        HttpStatusCode answered = exchange.getResponse().getStatusCode();
        int status = answered == null ? OK : answered.value();
        return new Span(
                trace.traceId(),
                trace.spanId(),
                TraceContext.parentOf(request.getHeaders().getFirst("traceparent")),
                request.getMethod().name(),
                Span.Kind.SERVER,
                start,
                Instant.now(),
                Map.of(
                        "http.request.method",
                        request.getMethod().name(),
                        "url.path",
                        request.getURI().getRawPath(),
                        "http.response.status_code",
                        Integer.toString(status)),
                status >= 500);
    }
}
