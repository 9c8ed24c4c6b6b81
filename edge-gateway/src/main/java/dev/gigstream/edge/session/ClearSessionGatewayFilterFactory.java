package dev.gigstream.edge.session;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Makes the browser forget a session that was ended (204) or that is no longer known (401). */
@Component
class ClearSessionGatewayFilterFactory extends AbstractGatewayFilterFactory<Object> {
    ClearSessionGatewayFilterFactory() {
        super(Object.class);
    }

    @Override
    public GatewayFilter apply(Object config) {
        return (exchange, chain) -> {
            exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> clearIfOver(exchange)));
            return chain.filter(exchange);
        };
    }

    private static void clearIfOver(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        if (status == HttpStatus.NO_CONTENT || status == HttpStatus.UNAUTHORIZED) {
            SessionCookies.clear(exchange);
        }
    }
}
