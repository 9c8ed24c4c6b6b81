package dev.gigstream.edge.session;

import dev.gigstream.edge.problem.EdgeProblem;
import dev.gigstream.edge.request.EdgeRequest;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes the refresh token out of the cookie, or out of an API client's body, and hands it to auth-service in a header. */
@Component
class RefreshTokenGatewayFilterFactory extends AbstractGatewayFilterFactory<Object> {
    private static final int LARGEST_BODY = 8 * 1024;

    private final JsonMapper json;

    RefreshTokenGatewayFilterFactory(JsonMapper json) {
        super(Object.class);
        this.json = json;
    }

    @Override
    public GatewayFilter apply(Object config) {
        return (exchange, chain) ->
                ApiClient.sent(exchange) ? fromBody(exchange, chain) : chain.filter(fromCookie(exchange));
    }

    private static ServerWebExchange fromCookie(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(SessionCookies.REFRESH_TOKEN);
        if (cookie != null && !cookie.getValue().isEmpty()) {
            EdgeRequest.of(exchange).refreshToken(cookie.getValue());
        }
        return exchange;
    }

    private Mono<Void> fromBody(ServerWebExchange exchange, GatewayFilterChain chain) {
        EdgeRequest.of(exchange).bodyIsTaken();
        return DataBufferUtils.join(exchange.getRequest().getBody(), LARGEST_BODY)
                .onErrorMap(
                        DataBufferLimitException.class,
                        _ -> EdgeProblem.PAYLOAD_TOO_LARGE.because("A refresh token is shorter than this body."))
                .map(this::refreshToken)
                .defaultIfEmpty("")
                .flatMap(token -> {
                    if (token.isEmpty()) {
                        return chain.filter(fromCookie(exchange));
                    }
                    EdgeRequest.of(exchange).refreshToken(token);
                    return chain.filter(exchange);
                });
    }

    private String refreshToken(DataBuffer body) {
        byte[] bytes = new byte[body.readableByteCount()];
        body.read(bytes);
        DataBufferUtils.release(body);
        try {
            JsonNode token = json.readTree(bytes).path("refreshToken");
            return token.isString() && isHeaderSafe(token.stringValue()) ? token.stringValue() : "";
        } catch (JacksonException e) {
            throw EdgeProblem.MALFORMED_REQUEST.because("The body is not JSON.");
        }
    }

    private static boolean isHeaderSafe(String value) {
        return value.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}
