package dev.gigstream.sockets;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.listener.ExceptionListenerAdapter;
import io.micrometer.core.instrument.Counter;
import io.netty.channel.ChannelHandlerContext;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes wrong inside the socket library: malformed packets close their connection, and only our own faults are errors. */
final class QuietFailures extends ExceptionListenerAdapter {

    private static final Logger log = LoggerFactory.getLogger(QuietFailures.class);

    private final Counter malformed;

    QuietFailures(Counter malformed) {
        this.malformed = malformed;
    }

    @Override
    public boolean exceptionCaught(ChannelHandlerContext channel, Throwable failure) {
        malformed.increment();
        log.debug("A connection is closed", failure);
        channel.close();
        return true;
    }

    @Override
    public void onEventException(Exception failure, List<Object> arguments, SocketIOClient client) {
        log.error("An event could not be taken", failure);
    }

    @Override
    public void onConnectException(Exception failure, SocketIOClient client) {
        log.error("A session could not be opened", failure);
        client.disconnect();
    }

    @Override
    public void onDisconnectException(Exception failure, SocketIOClient client) {
        log.error("A session could not be closed", failure);
    }

    @Override
    public void onAuthException(Throwable failure, SocketIOClient client) {
        log.error("A namespace could not be entered", failure);
        client.disconnect();
    }
}
