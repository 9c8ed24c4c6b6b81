package dev.gigstream.edge.backend;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import org.springframework.web.reactive.socket.client.WebSocketClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets the last words of a service reach the client before the socket is closed for it. The gateway's own proxying passes the
 * close on at once, past what was said just before it; and a Socket.IO client that never hears that its session has ended
 * takes the connection for alive until its next heartbeat is missed.
 */
@Component
@Primary
final class EndingSockets implements WebSocketClient {
    private static final Duration LAST_WORDS = Duration.ofMillis(300);

    private final ReactorNettyWebSocketClient client;

    EndingSockets(ReactorNettyWebSocketClient client) {
        this.client = client;
    }

    @Override
    public Mono<Void> execute(URI url, WebSocketHandler handler) {
        return client.execute(url, ending(handler));
    }

    @Override
    public Mono<Void> execute(URI url, HttpHeaders headers, WebSocketHandler handler) {
        return client.execute(url, headers, ending(handler));
    }

    private static WebSocketHandler ending(WebSocketHandler handler) {
        return new WebSocketHandler() {
            @Override
            public List<String> getSubProtocols() {
                return handler.getSubProtocols();
            }

            @Override
            public Mono<Void> handle(WebSocketSession toService) {
                return handler.handle(new Ending(toService));
            }
        };
    }

    /** A session that says a moment later that it was closed. */
    private record Ending(WebSocketSession session) implements WebSocketSession {
        @Override
        public Mono<CloseStatus> closeStatus() {
            return session.closeStatus().delayElement(LAST_WORDS);
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public HandshakeInfo getHandshakeInfo() {
            return session.getHandshakeInfo();
        }

        @Override
        public DataBufferFactory bufferFactory() {
            return session.bufferFactory();
        }

        @Override
        public Map<String, Object> getAttributes() {
            return session.getAttributes();
        }

        @Override
        public Flux<WebSocketMessage> receive() {
            return session.receive();
        }

        @Override
        public Mono<Void> send(Publisher<WebSocketMessage> messages) {
            // Its end ends the other direction too, in which the last words are on their way.
            return session.send(messages)
                    .onErrorResume(failure -> Mono.delay(LAST_WORDS).then(Mono.error(failure)))
                    .then(Mono.delay(LAST_WORDS))
                    .then();
        }

        @Override
        public boolean isOpen() {
            return session.isOpen();
        }

        @Override
        public Mono<Void> close(CloseStatus status) {
            return session.close(status);
        }

        @Override
        public WebSocketMessage textMessage(String payload) {
            return session.textMessage(payload);
        }

        @Override
        public WebSocketMessage binaryMessage(Function<DataBufferFactory, DataBuffer> payload) {
            return session.binaryMessage(payload);
        }

        @Override
        public WebSocketMessage pingMessage(Function<DataBufferFactory, DataBuffer> payload) {
            return session.pingMessage(payload);
        }

        @Override
        public WebSocketMessage pongMessage(Function<DataBufferFactory, DataBuffer> payload) {
            return session.pongMessage(payload);
        }
    }
}
