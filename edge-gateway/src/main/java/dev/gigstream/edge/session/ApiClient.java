package dev.gigstream.edge.session;

import org.springframework.web.server.ServerWebExchange;

/** A client that keeps no cookies and says so: {@code X-Client: api}. */
final class ApiClient {
    private ApiClient() {}

    static boolean sent(ServerWebExchange exchange) {
        return "api".equalsIgnoreCase(exchange.getRequest().getHeaders().getFirst("X-Client"));
    }
}
