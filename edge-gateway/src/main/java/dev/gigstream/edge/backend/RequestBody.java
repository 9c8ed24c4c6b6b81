package dev.gigstream.edge.backend;

import dev.gigstream.edge.problem.EdgeException;
import dev.gigstream.edge.problem.EdgeProblem;
import io.netty.buffer.ByteBuf;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/**
 * A request's body on its way through: never held, and cut off where the route's limit is, announced or not. What is
 * too much is still read for a while, because a client that is not listened to does not hear the answer either.
 */
final class RequestBody {
    private static final long PATIENCE = 32 * 1024 * 1024;

    private final ServerHttpRequest request;
    private final long largest;
    private long arrived;

    RequestBody(ServerHttpRequest request, long largest) {
        this.request = request;
        this.largest = largest;
    }

    static boolean isPresent(HttpHeaders headers) {
        return headers.containsHeader(HttpHeaders.TRANSFER_ENCODING) || headers.getContentLength() > 0;
    }

    boolean announcesTooMuch() {
        return request.getHeaders().getContentLength() > largest;
    }

    boolean wasTooMuch() {
        return arrived > largest;
    }

    Flux<ByteBuf> stream() {
        return request.getBody()
                .map(NettyDataBufferFactory::toByteBuf)
                .handle(this::passUpToTheLimit)
                .concatWith(Mono.defer(() -> wasTooMuch() ? Mono.error(refusal()) : Mono.empty()));
    }

    /** Reads what nobody wants and then refuses it. */
    Mono<Void> refuse() {
        arrived = largest;
        return stream().then();
    }

    EdgeException refusal() {
        EdgeException refusal = EdgeProblem.PAYLOAD_TOO_LARGE.because("The body may have up to " + largest + " bytes.");
        return arrived > largest + PATIENCE ? refusal.withHeader(HttpHeaders.CONNECTION, "close") : refusal;
    }

    private void passUpToTheLimit(ByteBuf part, SynchronousSink<ByteBuf> next) {
        arrived += part.readableBytes();
        if (arrived <= largest) {
            next.next(part);
            return;
        }
        part.release();
        if (arrived > largest + PATIENCE) {
            next.error(refusal());
        }
    }
}
