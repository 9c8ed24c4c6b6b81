package dev.gigstream.bench.chat;

import java.net.URI;

/**
 * Where a client connects to, and as whom.
 *
 * @param token for chat-service an access token, for the relay the name of a room
 */
record End(String url, String path, String token) {
    private static final String PATH = "/socket.io/chat/";

    static End of(URI server, String token) {
        return new End(server.toString(), PATH, token);
    }

    /** No token in a message. */
    @Override
    public String toString() {
        return "End[" + url + path + "]";
    }
}
