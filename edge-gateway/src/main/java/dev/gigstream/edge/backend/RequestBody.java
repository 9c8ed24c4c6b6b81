package dev.gigstream.edge.backend;

import dev.gigstream.edge.problem.EdgeException;
import dev.gigstream.edge.problem.EdgeProblem;
import io.netty.buffer.ByteBuf;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Flux;

/** A request's body on its way through: never held, and cut off where the route's limit is, announced or not. */
final class RequestBody {
    private final ServerHttpRequest request;
    private final long largest;
    private long passed;

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
        return passed > largest;
    }

    Flux<ByteBuf> stream() {
        return request.getBody().map(part -> counted(NettyDataBufferFactory.toByteBuf(part)));
    }

    EdgeException refusal() {
        return EdgeProblem.PAYLOAD_TOO_LARGE
                .because("The body may have up to " + largest + " bytes.")
                .withHeader(HttpHeaders.CONNECTION, "close");
    }

    private ByteBuf counted(ByteBuf part) {
        passed += part.readableBytes();
        if (passed > largest) {
            part.release();
            throw refusal();
        }
        return part;
    }
}
