package dev.gigstream.edge.request;

import dev.gigstream.edge.problem.EdgeProblem;
import dev.gigstream.traces.Spans;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** First to see a request: gives it a trace and a client address, guards path and origin, and sets what every answer carries. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FrontDoor implements WebFilter {
    private final TrustedProxies proxies;
    private final SecurityHeaders securityHeaders;
    private final OriginCheck origins;
    private final boolean publishedOverTls;
    private final Spans spans;
    private final Draining draining;

    FrontDoor(RequestSettings settings, ObjectProvider<Spans> spans, Draining draining) {
        this.spans = spans.getIfAvailable(() -> Spans.NOWHERE);
        this.draining = draining;
        this.proxies = new TrustedProxies(settings.trustedProxies());
        this.securityHeaders = new SecurityHeaders(settings.pagePolicy());
        this.origins = new OriginCheck(settings);
        this.publishedOverTls = settings.publishedOverTls();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Void> passed = pass(exchange, chain);
        TraceContext trace = EdgeRequest.of(exchange).trace();
        if (!spans.wants(trace.traceId())) {
            return passed;
        }
        Instant start = Instant.now();
        return passed.doFinally(_ -> spans.ended(EdgeSpan.of(trace, exchange, start)));
    }

    private Mono<Void> pass(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        EdgeRequest edge = arrival(request);
        edge.attachTo(exchange);
        HttpServerResponse underneath = ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse());
        securityHeaders.addTo(
                underneath.responseHeaders(), edge, request.getURI().getRawPath());
        if (draining.isDraining()) {
            underneath.responseHeaders().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        if (PathGuard.isAmbiguous(request.getURI().getRawPath())) {
            return Mono.error(EdgeProblem.MALFORMED_REQUEST.because("The path is ambiguous."));
        }
        return switch (origins.judge(exchange)) {
            case PASS -> chain.filter(exchange);
            case ANSWERED -> exchange.getResponse().setComplete();
            case REFUSED -> Mono.error(EdgeProblem.FORBIDDEN.because("This origin may not call here."));
        };
    }

    private EdgeRequest arrival(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        TraceContext trace = TraceContext.continuing(headers.getFirst("traceparent"));
        InetSocketAddress remote = request.getRemoteAddress();
        InetAddress socket = remote == null ? InetAddress.getLoopbackAddress() : remote.getAddress();
        boolean trusted = proxies.contains(socket);
        String client = trusted
                ? proxies.clientBehind(socket, headers.getFirst("X-Forwarded-For"))
                        .getHostAddress()
                : socket.getHostAddress();
        boolean encrypted = request.getSslInfo() != null
                || (trusted && "https".equalsIgnoreCase(headers.getFirst("X-Forwarded-Proto")));
        return new EdgeRequest(trace, client, encrypted || publishedOverTls);
    }
}
