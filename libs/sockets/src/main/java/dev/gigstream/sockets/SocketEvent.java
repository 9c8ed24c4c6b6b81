package dev.gigstream.sockets;

import java.util.Map;

/**
 * Something a client may ask on its open session, declared as a bean. Events of a session are handled one after the other,
 * in the order they came, on a virtual thread; the answer is acknowledged with {@code ok: true} before it, and a thrown
 * {@link dev.gigstream.http.Problem} as {@code {ok: false, code, detail}}.
 */
public record SocketEvent(String name, Handler handler) {

    /** Answers an event; the caller is the session's user, whatever the payload says. */
    @FunctionalInterface
    public interface Handler {
        Map<String, Object> handle(SocketSession session, SocketPayload payload);
    }
}
