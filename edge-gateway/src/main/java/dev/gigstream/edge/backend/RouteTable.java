package dev.gigstream.edge.backend;

import java.util.ArrayList;
import java.util.List;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.event.RefreshRoutesResultEvent;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.handler.predicate.GatewayPredicate;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Finds the route by walking a list: the inherited way builds a chain of publishers per request that grows with each
 * route. A configured route's predicates all have to hold; the one kind that is not decided at once is switched off.
 */
@Component
class RouteTable extends RoutePredicateHandlerMapping {
    private record Entry(Route route, List<GatewayPredicate> predicates) {
        static Entry of(Route route) {
            List<GatewayPredicate> predicates = new ArrayList<>();
            route.getPredicate().accept(part -> predicates.add((GatewayPredicate) part));
            return new Entry(route, List.copyOf(predicates));
        }

        boolean matches(ServerWebExchange exchange) {
            for (GatewayPredicate predicate : predicates) {
                if (!predicate.test(exchange)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final RouteLocator locator;
    private volatile List<Entry> entries;

    RouteTable(FilteringWebHandler handler, RouteLocator locator, GlobalCorsProperties cors, Environment environment) {
        super(handler, locator, cors, environment);
        this.locator = locator;
    }

    @EventListener
    void routesChanged(RefreshRoutesResultEvent event) {
        entries = null;
    }

    @Override
    protected Mono<Route> lookupRoute(ServerWebExchange exchange) {
        List<Entry> known = entries;
        return known != null ? find(known, exchange) : load().flatMap(loaded -> find(loaded, exchange));
    }

    private Mono<List<Entry>> load() {
        return locator.getRoutes().map(Entry::of).collectList().doOnNext(loaded -> entries = loaded);
    }

    private static Mono<Route> find(List<Entry> entries, ServerWebExchange exchange) {
        for (Entry entry : entries) {
            if (entry.matches(exchange)) {
                return Mono.just(entry.route());
            }
        }
        return Mono.empty();
    }
}
