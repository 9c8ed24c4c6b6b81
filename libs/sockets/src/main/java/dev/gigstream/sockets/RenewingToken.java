package dev.gigstream.sockets;

import dev.gigstream.http.Problem;
import dev.gigstream.service.VerifiedToken;
import java.util.Map;

/** {@code auth:renew}: lets an open session live on with a newer token of the same user. */
final class RenewingToken implements SocketEvent.Handler {

    private static final int LONGEST_TOKEN = 4_096;

    private final Handshakes handshakes;

    RenewingToken(Handshakes handshakes) {
        this.handshakes = handshakes;
    }

    @Override
    public Map<String, Object> handle(SocketSession session, SocketPayload payload) {
        VerifiedToken newer = handshakes
                .valid(payload.text("token", LONGEST_TOKEN))
                .filter(token -> token.caller().userId().equals(session.userId()))
                .orElseThrow(
                        () -> Problem.of(SocketProblem.TOKEN_NOT_VALID, "A valid access token of yours is needed."));
        session.renew(newer);
        return Map.of("expiresAt", newer.expiresAt().toString());
    }
}
