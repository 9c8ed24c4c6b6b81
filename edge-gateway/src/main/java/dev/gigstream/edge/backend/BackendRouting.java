package dev.gigstream.edge.backend;

import dev.gigstream.edge.request.EdgeRequest;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Ends the filter chain by calling the service; only a socket's upgrade goes on, to the gateway's own proxying. */
@Component
@Order(9_000)
class BackendRouting implements GlobalFilter {
    private final Backends backends;
    private final AnswerRelay relay;

    BackendRouting(Backends backends, BackendSettings settings) {
        this.backends = backends;
        this.relay = new AnswerRelay(settings.writtenAtOnce().toBytes());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        Backend backend = backends.of(route);
        if (backend.sockets() && isSocketUpgrade(exchange)) {
            Instance instance = backend.instances().of(EdgeRequest.of(exchange).limitSubject());
            exchange.getAttributes().put(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR, to(instance, route));
            return chain.filter(exchange);
        }
        return new BackendCall(backend, exchange, relay).run();
    }

    private static Route to(Instance instance, Route route) {
        return Route.async()
                .id(route.getId())
                .uri(instance.address())
                .asyncPredicate(route.getPredicate())
                .metadata(route.getMetadata())
                .build();
    }

    private static boolean isSocketUpgrade(ServerWebExchange exchange) {
        return "websocket".equalsIgnoreCase(exchange.getRequest().getHeaders().getFirst(HttpHeaders.UPGRADE));
    }
}
