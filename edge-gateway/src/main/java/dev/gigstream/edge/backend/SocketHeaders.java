package dev.gigstream.edge.backend;

import dev.gigstream.edge.request.EdgeRequest;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** {@link ForwardedHeaders} for a socket's handshake, which the gateway's own proxying sends. */
@Component
@Order
class SocketHeaders implements HttpHeadersFilter {
    /** The handshake itself is said anew by the client that opens the socket. */
    private static final Set<String> HANDSHAKE = Set.of("sec-websocket-key", "sec-websocket-version");

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        HttpHeaders output = new HttpHeaders();
        input.forEach((name, values) -> {
            String lowerCase = name.toLowerCase(Locale.ROOT);
            if (ForwardedHeaders.isPassedOn(lowerCase) && !HANDSHAKE.contains(lowerCase)) {
                output.addAll(name, values);
            }
        });
        ForwardedHeaders.ours(
                EdgeRequest.of(exchange), exchange.getRequest().getHeaders().getFirst("Host"), output::set);
        return output;
    }
}
