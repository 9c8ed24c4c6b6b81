package dev.gigstream.edge.request;

import java.util.HashSet;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/** Cross-origin calls, socket handshakes included: from the allow-list with credentials, from elsewhere not at all. */
final class OriginCheck {
    enum Verdict {
        PASS,
        ANSWERED,
        REFUSED
    }

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Client, traceparent";
    private static final String RESPONSE_HEADERS =
            "ETag, Location, Retry-After, Idempotency-Replayed, WWW-Authenticate, X-Trace-Id";

    private final Set<String> allowed;

    OriginCheck(RequestSettings settings) {
        this.allowed = new HashSet<>(settings.allowedOrigins());
        this.allowed.add(settings.publicOrigin());
    }

    Verdict judge(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        String origin = request.getHeaders().getFirst(HttpHeaders.ORIGIN);
        if (origin == null || isOurs(origin, request.getHeaders().getFirst(HttpHeaders.HOST))) {
            return Verdict.PASS;
        }
        exchange.getResponse().getHeaders().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (!allowed.contains(origin)) {
            return Verdict.REFUSED;
        }
        boolean preflight = isPreflight(request);
        grant(exchange, origin, preflight);
        return preflight ? Verdict.ANSWERED : Verdict.PASS;
    }

    private static void grant(ServerWebExchange exchange, String origin, boolean preflight) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.setAccessControlAllowOrigin(origin);
        headers.setAccessControlAllowCredentials(true);
        headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, RESPONSE_HEADERS);
        if (preflight) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
            headers.setAccessControlMaxAge(3600);
            exchange.getResponse().setStatusCode(HttpStatus.NO_CONTENT);
        }
    }

    private static boolean isPreflight(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.OPTIONS
                && request.getHeaders().getFirst(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
    }

    private static boolean isOurs(String origin, String host) {
        int authority = origin.indexOf("://");
        return host != null
                && authority > 0
                && origin.regionMatches(true, authority + 3, host, 0, host.length())
                && origin.length() == authority + 3 + host.length();
    }
}
