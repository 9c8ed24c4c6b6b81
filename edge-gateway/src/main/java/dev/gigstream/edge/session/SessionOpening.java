package dev.gigstream.edge.session;

import dev.gigstream.edge.token.AccessTokens;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Issues the access token of a session that auth-service opened, sets the cookies and words the public answer. */
@Component
class SessionOpening {
    private final AccessTokens tokens;
    private final JsonMapper json;

    SessionOpening(AccessTokens tokens, JsonMapper json) {
        this.tokens = tokens;
        this.json = json;
    }

    /** Signing takes about a millisecond, too long for an event loop. */
    Mono<ObjectNode> open(ServerWebExchange exchange, ObjectNode session, ObjectNode user) {
        return Mono.fromCallable(() -> sign(session, user))
                .subscribeOn(Schedulers.boundedElastic())
                .map(accessToken -> answer(exchange, session, user, accessToken));
    }

    private String sign(ObjectNode session, ObjectNode user) {
        List<String> roles =
                user.path("roles").valueStream().map(JsonNode::stringValue).toList();
        return tokens.issue(text(user, "userId"), text(session, "sessionId"), roles);
    }

    private ObjectNode answer(ServerWebExchange exchange, ObjectNode session, ObjectNode user, String accessToken) {
        String refreshToken = text(session, "refreshToken");
        Duration refreshLife =
                Duration.ofSeconds(session.required("refreshExpiresIn").longValue());
        SessionCookies.set(exchange, refreshToken, refreshLife, accessToken, tokens.life());
        ObjectNode answer = json.createObjectNode()
                .put("accessToken", accessToken)
                .put("tokenType", "Bearer")
                .put("expiresIn", tokens.life().toSeconds());
        if (ApiClient.sent(exchange)) {
            answer.put("refreshToken", refreshToken);
        }
        return answer.set("user", user);
    }

    private static String text(ObjectNode node, String field) {
        return node.required(field).stringValue();
    }
}
