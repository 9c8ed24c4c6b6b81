package dev.gigstream.sockets;

import com.corundumstudio.socketio.AuthorizationListener;
import com.corundumstudio.socketio.AuthorizationResult;
import com.corundumstudio.socketio.HandshakeData;
import dev.gigstream.service.TokenVerifier;
import dev.gigstream.service.VerifiedToken;
import java.util.Map;
import java.util.Optional;

/** Lets a handshake pass whose {@code Authorization} header holds a valid token; 401 otherwise. The address is not looked at. */
final class Handshakes implements AuthorizationListener {

    static final String TOKEN = "token";
    private static final String SCHEME = "Bearer ";

    private final TokenVerifier tokens;
    private final EndedAccess ended;

    Handshakes(TokenVerifier tokens, EndedAccess ended) {
        this.tokens = tokens;
        this.ended = ended;
    }

    @Override
    public AuthorizationResult getAuthorizationResult(HandshakeData handshake) {
        return bearer(handshake.getHttpHeaders().get("Authorization"))
                .flatMap(this::valid)
                .map(token -> new AuthorizationResult(true, Map.of(TOKEN, token)))
                .orElse(AuthorizationResult.FAILED_AUTHORIZATION);
    }

    /** The token, if it is one now and its session was not ended. */
    Optional<VerifiedToken> valid(String token) {
        return tokens.check(token).filter(verified -> !ended.covers(verified));
    }

    private static Optional<String> bearer(String header) {
        return Optional.ofNullable(header)
                .filter(text -> text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(text -> text.substring(SCHEME.length()).strip());
    }
}
