package dev.gigstream.edge.token;

import dev.gigstream.edge.problem.EdgeException;
import dev.gigstream.edge.problem.EdgeProblem;
import dev.gigstream.edge.request.EdgeRequest;
import dev.gigstream.edge.request.Identity;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets no bad token pass, on public routes either; whether one is needed is up to the service unless the route says so. */
@Component
@Order(-100)
class TokenCheck implements GlobalFilter {
    private final VerifiedTokens tokens;
    private final MeterRegistry meters;

    TokenCheck(VerifiedTokens tokens, MeterRegistry meters) {
        this.tokens = tokens;
        this.meters = meters;
        for (TokenRejection why : TokenRejection.values()) {
            refusals(why);
        }
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        TokenPolicy policy = TokenPolicy.of(route.getMetadata());
        Optional<String> text = TokenText.of(exchange.getRequest());
        if (text.isEmpty()) {
            return policy == TokenPolicy.REQUIRED
                    ? Mono.error(refusal(TokenRejection.MISSING))
                    : chain.filter(exchange);
        }
        return switch (tokens.check(text.get())) {
            case TokenVerdict.Accepted(Identity identity) -> {
                EdgeRequest.of(exchange).authenticated(text.get(), identity);
                yield chain.filter(exchange);
            }
            case TokenVerdict.Rejected(TokenRejection why) ->
                policy == TokenPolicy.LENIENT ? chain.filter(exchange) : Mono.error(refusal(why));
        };
    }

    private Counter refusals(TokenRejection why) {
        return meters.counter("edge.tokens.refused", "why", why.name());
    }

    private EdgeException refusal(TokenRejection why) {
        refusals(why).increment();
        String challenge = why == TokenRejection.MISSING
                ? "Bearer realm=\"gigstream\""
                : "Bearer realm=\"gigstream\", error=\"invalid_token\", error_description=\"" + why.detail() + '"';
        return EdgeProblem.UNAUTHENTICATED.because(why.detail()).withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
}
