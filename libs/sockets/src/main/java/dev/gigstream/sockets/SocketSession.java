package dev.gigstream.sockets;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.Transport;
import com.corundumstudio.socketio.protocol.Packet;
import com.corundumstudio.socketio.protocol.PacketType;
import com.corundumstudio.socketio.transport.NamespaceClient;
import dev.gigstream.service.VerifiedToken;
import io.netty.channel.ChannelFuture;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An open socket of a user. It lives as long as its token, unless that is renewed. Thread-safe. */
public final class SocketSession {

    private static final int MOST_PACKETS_WAITING = 512;

    private final SocketIOClient client;
    private final Allowance allowance;
    private final Instant openedAt;
    private final Lane lane = new Lane();
    private volatile VerifiedToken token;

    SocketSession(SocketIOClient client, VerifiedToken token, Allowance allowance, Instant openedAt) {
        this.client = client;
        this.token = token;
        this.allowance = allowance;
        this.openedAt = openedAt;
    }

    public UUID id() {
        return client.getSessionId();
    }

    public String userId() {
        return token.caller().userId();
    }

    /**
     * Sends an event. A client that has not joined yet is sent nothing: it asks what it missed when it has. One too slow to
     * take what waits for it already is cut off: it comes back and asks as well.
     */
    public void emit(String event, Map<String, Object> payload) {
        if (isBehind()) {
            drop();
        } else if (hasJoined()) {
            client.sendEvent(event, payload);
        }
    }

    Instant openedAt() {
        return openedAt;
    }

    VerifiedToken token() {
        return token;
    }

    void renew(VerifiedToken newer) {
        token = newer;
    }

    Allowance allowance() {
        return allowance;
    }

    Lane lane() {
        return lane;
    }

    /** Ends the session for a reason that a new connection with the same token would not change. */
    void end(String code) {
        client.sendEvent("session:ended", Map.of("code", code));
        head().getBaseClient().disconnect();
    }

    boolean isOnWebsocket() {
        return client.getTransport() == Transport.WEBSOCKET;
    }

    /** The library makes another object of a client that joins the namespace after its connection was opened. */
    private boolean hasJoined() {
        return client.getNamespace().getClient(id()) != client;
    }

    private boolean isBehind() {
        if (isOnWebsocket()) {
            return client.isChannelOpen() && !client.isWritable();
        }
        return head().getBaseClient().getPacketsQueue(Transport.POLLING).size() > MOST_PACKETS_WAITING;
    }

    private void drop() {
        ChannelFuture last = head().getBaseClient().send(new Packet(PacketType.NOOP, client.getEngineIOVersion()));
        if (last != null) {
            last.channel().close();
        }
        head().getBaseClient().onChannelDisconnect();
    }

    /** The library knows no other client, and only this one can be closed from here. */
    private NamespaceClient head() {
        return (NamespaceClient) client;
    }
}
