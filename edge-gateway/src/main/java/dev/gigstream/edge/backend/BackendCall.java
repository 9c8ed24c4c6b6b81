package dev.gigstream.edge.backend;

import dev.gigstream.edge.problem.EdgeException;
import dev.gigstream.edge.problem.EdgeProblem;
import dev.gigstream.edge.request.EdgeRequest;
import io.netty.handler.codec.http.HttpMethod;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.NettyOutbound;
import reactor.netty.http.client.HttpClientRequest;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.http.server.HttpServerRequest;

/** One request's way to its service and back, tried a second time only where that cannot do anything twice. */
final class BackendCall {
    private final Backend backend;
    private final ServerWebExchange exchange;
    private final AnswerRelay relay;
    private final RequestBody body;
    private final boolean withBody;

    BackendCall(Backend backend, ServerWebExchange exchange, AnswerRelay relay) {
        ServerHttpRequest request = exchange.getRequest();
        this.backend = backend;
        this.exchange = exchange;
        this.relay = relay;
        this.withBody = RequestBody.isPresent(request.getHeaders())
                && !EdgeRequest.of(exchange).isBodyTaken();
        this.body = new RequestBody(request, backend.bodyLimit());
    }

    Mono<Void> run() {
        return withBody && body.announcesTooMuch() ? body.refuse() : attempt(isRepeatable());
    }

    private Mono<Void> attempt(boolean mayRepeat) {
        if (!backend.breaker().tryAcquirePermission()) {
            return Mono.error(EdgeProblem.UNAVAILABLE
                    .because(backend.service() + " is away.")
                    .retryAfter(backend.pause()));
        }
        long start = System.nanoTime();
        return backend.client()
                .request(HttpMethod.valueOf(exchange.getRequest().getMethod().name()))
                .uri(target())
                .send(this::send)
                .response((answer, content) -> {
                    answered(answer, System.nanoTime() - start);
                    return mayRepeat && AnswerRelay.asksForSecondTry(answer)
                            ? Mono.error(SecondTry.WANTED)
                            : relay.relay(exchange, answer, content);
                })
                .then()
                .doOnCancel(() -> backend.breaker().releasePermission())
                .onErrorResume(failure -> recover(failure, mayRepeat, start));
    }

    private Publisher<Void> send(HttpClientRequest request, NettyOutbound outbound) {
        HttpServerRequest original = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
        ForwardedHeaders.write(original.requestHeaders(), EdgeRequest.of(exchange), withBody, request.requestHeaders());
        return withBody ? outbound.send(body.stream()) : outbound;
    }

    private Mono<Void> recover(Throwable failure, boolean mayRepeat, long start) {
        if (failure == SecondTry.WANTED) {
            return attempt(false);
        }
        if (body.refusalOrNull() != null) {
            backend.breaker().releasePermission();
            return Mono.error(body.refusalOrNull());
        }
        if (failure instanceof EdgeException || exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        BackendFailure kind = BackendFailure.of(failure);
        failed(failure, System.nanoTime() - start);
        return mayRepeat && kind.allowsSecondTry() ? attempt(false) : Mono.error(kind.answer(backend.service()));
    }

    private void answered(HttpClientResponse answer, long nanos) {
        backend.breaker().onSuccess(nanos, TimeUnit.NANOSECONDS);
        backend.timers().answered(answer.status().code(), nanos);
        SlowCalls.judge(backend, exchange, answer.status().code(), nanos);
    }

    private void failed(Throwable failure, long nanos) {
        backend.breaker().onError(nanos, TimeUnit.NANOSECONDS, failure);
        backend.timers().failed(nanos);
    }

    private String target() {
        URI uri = exchange.getRequest().getURI();
        String query = uri.getRawQuery();
        return query == null
                ? backend.address() + uri.getRawPath()
                : backend.address() + uri.getRawPath() + '?' + query;
    }

    private boolean isRepeatable() {
        org.springframework.http.HttpMethod method = exchange.getRequest().getMethod();
        return !withBody
                && (method == org.springframework.http.HttpMethod.GET
                        || method == org.springframework.http.HttpMethod.HEAD);
    }
}
