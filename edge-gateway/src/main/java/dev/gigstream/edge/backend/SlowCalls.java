package dev.gigstream.edge.backend;

import dev.gigstream.edge.request.EdgeRequest;
import dev.gigstream.errorlog.Notable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/** Tells operators of a service's answer that took longer than it may. The query is left out, for it may hold a secret. */
final class SlowCalls {
    private static final Logger LOG = LoggerFactory.getLogger(SlowCalls.class);

    private SlowCalls() {}

    static void judge(Backend backend, ServerWebExchange exchange, int status, long nanos) {
        if (nanos < backend.slow().toNanos()) {
            return;
        }
        ServerHttpRequest request = exchange.getRequest();
        try (MDC.MDCCloseable _ =
                MDC.putCloseable("trace.id", EdgeRequest.of(exchange).trace().traceId())) {
            LOG.atWarn()
                    .addMarker(Notable.SLOW_REQUEST)
                    .addKeyValue("http.request.method", request.getMethod().name())
                    .addKeyValue("url.path", request.getURI().getRawPath())
                    .addKeyValue("http.response.status_code", status)
                    .addKeyValue("event.duration", nanos)
                    .addKeyValue("backend", backend.service())
                    .log("{} was slow: {} ms", backend.service(), nanos / 1_000_000);
        }
    }
}
