package dev.gigstream.edge.backend;

import dev.gigstream.edge.problem.EdgeException;
import dev.gigstream.edge.problem.EdgeProblem;
import io.netty.buffer.ByteBuf;
import java.util.concurrent.TimeoutException;
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
    private final BodyLimit limit;
    private final long start = System.nanoTime();
    private long arrived;
    private EdgeException refusal;

    RequestBody(ServerHttpRequest request, BodyLimit limit) {
        this.request = request;
        this.limit = limit;
    }

    static boolean isPresent(HttpHeaders headers) {
        return headers.containsHeader(HttpHeaders.TRANSFER_ENCODING) || headers.getContentLength() > 0;
    }

    boolean announcesTooMuch() {
        return request.getHeaders().getContentLength() > limit.bytes();
    }

    /** Why the body was not passed on to its end; null while it was. */
    EdgeException refusalOrNull() {
        return refusal;
    }

    Flux<ByteBuf> stream() {
        return request.getBody()
                .map(NettyDataBufferFactory::toByteBuf)
                .timeout(limit.pause())
                .onErrorMap(TimeoutException.class, _ -> tooSlow())
                .handle(this::passUpToTheLimit)
                .concatWith(Mono.defer(() -> refusal == null ? Mono.empty() : Mono.error(refusal)));
    }

    /** Reads what nobody wants and then refuses it. */
    Mono<Void> refuse() {
        arrived = limit.bytes();
        return stream().then();
    }

    private void passUpToTheLimit(ByteBuf part, SynchronousSink<ByteBuf> next) {
        arrived += part.readableBytes();
        boolean late = System.nanoTime() - start > limit.time().toNanos();
        if (arrived <= limit.bytes() && !late) {
            next.next(part);
            return;
        }
        part.release();
        boolean impatient = late || arrived > limit.bytes() + PATIENCE;
        refusal = late ? tooSlow() : tooMuch(impatient);
        if (impatient) {
            next.error(refusal);
        }
    }

    private EdgeException tooSlow() {
        refusal = EdgeProblem.REQUEST_TIMEOUT
                .because("The body did not arrive in time.")
                .withHeader(HttpHeaders.CONNECTION, "close");
        return refusal;
    }

    private EdgeException tooMuch(boolean impatient) {
        EdgeException answer =
                EdgeProblem.PAYLOAD_TOO_LARGE.because("The body may have up to " + limit.bytes() + " bytes.");
        return impatient ? answer.withHeader(HttpHeaders.CONNECTION, "close") : answer;
    }
}
