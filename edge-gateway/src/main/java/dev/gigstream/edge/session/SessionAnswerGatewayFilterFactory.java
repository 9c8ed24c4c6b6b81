package dev.gigstream.edge.session;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** On routes of auth-service that begin or renew a session: {@code SessionAnswer} in the route's filters. */
@Component
class SessionAnswerGatewayFilterFactory extends AbstractGatewayFilterFactory<Object> {
    private final SessionOpening sessions;
    private final JsonMapper json;

    SessionAnswerGatewayFilterFactory(SessionOpening sessions, JsonMapper json) {
        super(Object.class);
        this.sessions = sessions;
        this.json = json;
    }

    @Override
    public GatewayFilter apply(Object config) {
        return (exchange, chain) -> chain.filter(exchange.mutate()
                .response(new SessionAnswer(exchange, sessions, json))
                .build());
    }
}
