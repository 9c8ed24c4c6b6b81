package dev.gigstream.edge.session;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Replaces auth-service's internal answer, which holds no access token, by the public one; other answers pass as they are. */
final class SessionAnswer extends ServerHttpResponseDecorator {
    private static final int LARGEST_BODY = 64 * 1024;

    private final ServerWebExchange exchange;
    private final SessionOpening sessions;
    private final JsonMapper json;

    SessionAnswer(ServerWebExchange exchange, SessionOpening sessions, JsonMapper json) {
        super(exchange.getResponse());
        this.exchange = exchange;
        this.sessions = sessions;
        this.json = json;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        if (!isJsonSuccess()) {
            return super.writeWith(body);
        }
        getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        Mono<DataBuffer> answer = DataBufferUtils.join(Flux.from(body), LARGEST_BODY)
                .map(SessionAnswer::bytes)
                .flatMap(this::publicAnswer)
                .map(this::asBody);
        return answer.flatMap(buffer -> super.writeWith(Mono.just(buffer)));
    }

    private Mono<byte[]> publicAnswer(byte[] internal) {
        JsonNode answer = json.readTree(internal);
        if (answer.path("session").isObject() && answer.path("user").isObject()) {
            return sessions.open(exchange, (ObjectNode) answer.path("session"), (ObjectNode) answer.path("user"))
                    .map(json::writeValueAsBytes);
        }
        return Mono.just(internal);
    }

    private DataBuffer asBody(byte[] bytes) {
        getHeaders().setContentLength(bytes.length);
        return bufferFactory().wrap(bytes);
    }

    private boolean isJsonSuccess() {
        HttpStatusCode status = getStatusCode();
        MediaType type = getHeaders().getContentType();
        return status != null
                && status.is2xxSuccessful()
                && type != null
                && MediaType.APPLICATION_JSON.isCompatibleWith(type);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
