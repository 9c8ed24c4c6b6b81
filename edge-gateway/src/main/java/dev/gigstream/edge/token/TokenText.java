package dev.gigstream.edge.token;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Where a token may be: the Authorization header; for socket handshakes also the cookie; never the address. */
final class TokenText {
    private static final String SCHEME = "Bearer ";
    private static final String NOT_A_TOKEN = "";

    private TokenText() {}

    static Optional<String> of(ServerHttpRequest request) {
        List<String> values = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (values != null && !values.isEmpty()) {
            return Optional.of(values.size() == 1 ? bearer(values.getFirst()) : NOT_A_TOKEN);
        }
        if (request.getURI().getRawPath().startsWith("/socket.io/")) {
            HttpCookie cookie = request.getCookies().getFirst("access_token");
            return Optional.ofNullable(cookie).map(HttpCookie::getValue);
        }
        return Optional.empty();
    }

    private static String bearer(String value) {
        boolean named = value.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return named ? value.substring(SCHEME.length()).trim() : NOT_A_TOKEN;
    }
}
