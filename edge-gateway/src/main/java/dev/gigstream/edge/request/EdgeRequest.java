package dev.gigstream.edge.request;

import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** What the edge itself found out about one request; nothing in it is copied from a client's claim about itself. */
public final class EdgeRequest {
    private static final String ATTRIBUTE = EdgeRequest.class.getName();

    private final TraceContext trace;
    private final String clientAddress;
    private final boolean secure;
    private Identity identity;
    private String bearer;
    private String refreshToken;
    private boolean bodyTaken;

    EdgeRequest(TraceContext trace, String clientAddress, boolean secure) {
        this.trace = trace;
        this.clientAddress = clientAddress;
        this.secure = secure;
    }

    public static EdgeRequest of(ServerWebExchange exchange) {
        EdgeRequest request = exchange.getAttribute(ATTRIBUTE);
        if (request == null) {
            throw new IllegalStateException("The request did not pass the front door");
        }
        return request;
    }

    public static Optional<EdgeRequest> find(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    void attachTo(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    public TraceContext trace() {
        return trace;
    }

    public String clientAddress() {
        return clientAddress;
    }

    /** Whether the client's own connection is encrypted, here or at a trusted proxy. */
    public boolean secure() {
        return secure;
    }

    public Identity identityOrNull() {
        return identity;
    }

    /** The access token in its text form, for the service to verify again; null without one. */
    public String bearerOrNull() {
        return bearer;
    }

    public void authenticated(String token, Identity verified) {
        this.bearer = token;
        this.identity = verified;
    }

    public String refreshTokenOrNull() {
        return refreshToken;
    }

    public void refreshToken(String value) {
        this.refreshToken = value;
    }

    /** The edge has read the body and nothing of it goes on. */
    public void bodyIsTaken() {
        this.bodyTaken = true;
    }

    public boolean isBodyTaken() {
        return bodyTaken;
    }

    /** Who a limit is counted for: the user when known, the address otherwise. */
    public String limitSubject() {
        return identity == null ? clientAddress : identity.userId();
    }
}
