package dev.gigstream.edge.limit;

import dev.gigstream.edge.problem.EdgeProblem;
import dev.gigstream.edge.request.EdgeRequest;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Counts each request against the group that its route names with the metadata {@code limit}; {@code off} counts nothing. */
@Component
@Order(-90)
class RateLimiting implements GlobalFilter {
    private static final String OFF = "off";

    private final RateLimits limits;
    private final MeterRegistry meters;

    RateLimiting(RateLimits limits, LimitSettings settings, MeterRegistry meters) {
        this.limits = limits;
        this.meters = meters;
        settings.groups().keySet().forEach(this::refusals);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        String group =
                route.getMetadata().getOrDefault("limit", LimitSettings.GENERAL).toString();
        if (!limits.enabled() || group.equals(OFF)) {
            return chain.filter(exchange);
        }
        return limits.take(group, EdgeRequest.of(exchange).limitSubject())
                .flatMap(
                        decision -> decision.allowed() ? chain.filter(exchange) : Mono.error(refusal(group, decision)));
    }

    private Counter refusals(String group) {
        return meters.counter("edge.limited", "group", group);
    }

    private Throwable refusal(String group, Decision decision) {
        refusals(group).increment();
        return EdgeProblem.TOO_MANY_REQUESTS
                .because("The limit is reached; try again later.")
                .retryAfter(decision.pause());
    }
}
