package dev.gigstream.edge.backend;

import java.util.List;
import java.util.concurrent.Callable;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.event.RefreshRoutesResultEvent;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds the route by walking a list: the inherited way builds a chain of publishers per request, and gets longer with each route. */
@Component
class RouteTable extends RoutePredicateHandlerMapping {
    private final RouteLocator locator;
    private volatile List<Route> routes;

    RouteTable(FilteringWebHandler handler, RouteLocator locator, GlobalCorsProperties cors, Environment environment) {
        super(handler, locator, cors, environment);
        this.locator = locator;
    }

    @EventListener
    void routesChanged(RefreshRoutesResultEvent event) {
        routes = null;
    }

    @Override
    protected Mono<Route> lookupRoute(ServerWebExchange exchange) {
        List<Route> known = routes;
        return known != null
                ? find(known, exchange)
                : locator.getRoutes()
                        .collectList()
                        .doOnNext(all -> routes = all)
                        .flatMap(all -> find(all, exchange));
    }

    private Mono<Route> find(List<Route> known, ServerWebExchange exchange) {
        for (Route route : known) {
            Publisher<Boolean> match = route.getPredicate().apply(exchange);
            if (!(match instanceof Callable<?> atOnce)) {
                return super.lookupRoute(exchange);
            }
            if (Boolean.TRUE.equals(outcome(atOnce))) {
                return Mono.just(route);
            }
        }
        return Mono.empty();
    }

    private static Object outcome(Callable<?> match) {
        try {
            return match.call();
        } catch (Exception e) {
            throw new IllegalStateException("A route's predicate failed", e);
        }
    }
}
