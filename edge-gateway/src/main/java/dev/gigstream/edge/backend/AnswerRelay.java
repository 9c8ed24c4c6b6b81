package dev.gigstream.edge.backend;

import io.netty.handler.codec.http.HttpHeaderNames;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.http.server.HttpServerResponse;

/** Passes a service's answer to the client; a small one of known length in one write, the others as they come. */
final class AnswerRelay {
    private final long writtenAtOnce;

    AnswerRelay(long writtenAtOnce) {
        this.writtenAtOnce = writtenAtOnce;
    }

    /** A service that is starting or going; one that says when to come back is believed instead, unless there is another one. */
    static boolean asksForSecondTry(HttpClientResponse answer, boolean elsewhere) {
        int status = answer.status().code();
        return (status == 502 || status == 503)
                && (elsewhere || !answer.responseHeaders().contains(HttpHeaderNames.RETRY_AFTER));
    }

    Mono<Void> relay(ServerWebExchange exchange, HttpClientResponse answer, ByteBufFlux content) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(answer.status().code()));
        HttpServerResponse underneath = ServerHttpResponseDecorator.getNativeResponse(response);
        AnswerHeaders.write(answer.responseHeaders(), underneath.responseHeaders());
        long length = response.getHeaders().getContentLength();
        if (length == 0 || exchange.getRequest().getMethod() == HttpMethod.HEAD) {
            return response.setComplete();
        }
        NettyDataBufferFactory buffers = (NettyDataBufferFactory) response.bufferFactory();
        return length > 0 && length <= writtenAtOnce
                ? response.writeWith(content.aggregate().retain().map(buffers::wrap))
                : response.writeWith(content.retain().map(buffers::wrap));
    }
}
