package dev.gigstream.edge.session;

import dev.gigstream.edge.request.EdgeRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/** The two cookies of a session: neither is readable by a script, sent by another site, or sent further than needed. */
final class SessionCookies {
    static final String REFRESH_TOKEN = "refresh_token";

    private static final String ACCESS_TOKEN = "access_token";
    private static final String REFRESH_PATH = "/api/v1/auth";
    private static final String SOCKET_PATH = "/socket.io/";

    private SessionCookies() {}

    static void set(
            ServerWebExchange exchange, String refreshToken, Duration refreshLife, String access, Duration life) {
        send(exchange, cookie(exchange, REFRESH_TOKEN, refreshToken, REFRESH_PATH, refreshLife));
        send(exchange, cookie(exchange, ACCESS_TOKEN, access, SOCKET_PATH, life));
    }

    static void clear(ServerWebExchange exchange) {
        send(exchange, cookie(exchange, REFRESH_TOKEN, "", REFRESH_PATH, Duration.ZERO));
        send(exchange, cookie(exchange, ACCESS_TOKEN, "", SOCKET_PATH, Duration.ZERO));
    }

    private static void send(ServerWebExchange exchange, ResponseCookie cookie) {
        exchange.getResponse().getHeaders().add(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static ResponseCookie cookie(
            ServerWebExchange exchange, String name, String value, String path, Duration life) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(EdgeRequest.of(exchange).secure())
                .path(path)
                .maxAge(life)
                .build();
    }
}
