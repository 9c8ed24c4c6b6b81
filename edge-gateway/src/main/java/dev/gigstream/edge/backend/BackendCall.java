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

/** One request's way to its service and back, tried a second time, elsewhere if there is elsewhere, only where that cannot do
 * anything twice. */
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
        return withBody && body.announcesTooMuch() ? body.refuse() : attempt(first(), true);
    }

    /** A session of sockets by polling lives at one instance. */
    private Instance first() {
        return backend.sockets()
                ? backend.instances().of(EdgeRequest.of(exchange).limitSubject())
                : backend.instances().next();
    }

    private Mono<Void> attempt(Instance instance, boolean isFirst) {
        if (!instance.breaker().tryAcquirePermission()) {
            return isFirst && backend.instances().areSeveral() ? again(instance) : away();
        }
        boolean mayRepeat = isFirst && isRepeatable();
        long start = System.nanoTime();
        return backend.client()
                .request(HttpMethod.valueOf(exchange.getRequest().getMethod().name()))
                .uri(target(instance))
                .send(this::send)
                .response((answer, content) -> {
                    answered(instance, answer, System.nanoTime() - start);
                    return mayRepeat
                                    && AnswerRelay.asksForSecondTry(
                                            answer, backend.instances().areSeveral())
                            ? Mono.error(SecondTry.WANTED)
                            : relay.relay(exchange, answer, content);
                })
                .then()
                .doOnCancel(() -> instance.breaker().releasePermission())
                .onErrorResume(failure -> recover(instance, failure, isFirst, start));
    }

    private Mono<Void> again(Instance tried) {
        return attempt(backend.instances().nextBut(tried), false);
    }

    private Mono<Void> away() {
        return Mono.error(
                EdgeProblem.UNAVAILABLE.because(backend.service() + " is away.").retryAfter(backend.pause()));
    }

    private Publisher<Void> send(HttpClientRequest request, NettyOutbound outbound) {
        HttpServerRequest original = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
        ForwardedHeaders.write(original.requestHeaders(), EdgeRequest.of(exchange), withBody, request.requestHeaders());
        return withBody ? outbound.send(body.stream()) : outbound;
    }

    private Mono<Void> recover(Instance instance, Throwable failure, boolean isFirst, long start) {
        if (failure == SecondTry.WANTED) {
            return again(instance);
        }
        if (body.refusalOrNull() != null) {
            instance.breaker().releasePermission();
            return Mono.error(body.refusalOrNull());
        }
        if (failure instanceof EdgeException || exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        BackendFailure kind = BackendFailure.of(failure);
        failed(instance, failure, System.nanoTime() - start);
        boolean several = backend.instances().areSeveral();
        if (several && kind == BackendFailure.UNREACHABLE) {
            // Until it says that it is back.
            instance.ready(false);
        }
        boolean isHarmless = isRepeatable() && kind.allowsSecondTry() || several && kind == BackendFailure.UNREACHABLE;
        return isFirst && isHarmless ? again(instance) : Mono.error(kind.answer(backend.service()));
    }

    private void answered(Instance instance, HttpClientResponse answer, long nanos) {
        instance.breaker().onSuccess(nanos, TimeUnit.NANOSECONDS);
        backend.timers().answered(answer.status().code(), nanos);
        SlowCalls.judge(backend, exchange, answer.status().code(), nanos);
    }

    private void failed(Instance instance, Throwable failure, long nanos) {
        instance.breaker().onError(nanos, TimeUnit.NANOSECONDS, failure);
        backend.timers().failed(nanos);
    }

    private String target(Instance instance) {
        URI uri = exchange.getRequest().getURI();
        String query = uri.getRawQuery();
        return query == null
                ? instance.address() + uri.getRawPath()
                : instance.address() + uri.getRawPath() + '?' + query;
    }

    private boolean isRepeatable() {
        org.springframework.http.HttpMethod method = exchange.getRequest().getMethod();
        return !withBody
                && (method == org.springframework.http.HttpMethod.GET
                        || method == org.springframework.http.HttpMethod.HEAD);
    }
}
