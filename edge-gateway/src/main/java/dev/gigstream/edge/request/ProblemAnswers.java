package dev.gigstream.edge.request;

import dev.gigstream.edge.problem.EdgeException;
import dev.gigstream.edge.problem.EdgeProblem;
import dev.gigstream.edge.problem.ProblemBody;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Turns whatever ended a request here into a problem answer; a failure of ours is logged, a client's mistake is not. */
@Component
@Order(-2)
class ProblemAnswers implements ErrorWebExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private final Map<EdgeProblem, Counter> faults = new EnumMap<>(EdgeProblem.class);

    ProblemAnswers(MeterRegistry meters) {
        for (EdgeProblem problem : EdgeProblem.values()) {
            if (isOurs(problem)) {
                faults.put(
                        problem,
                        Counter.builder("edge.problems")
                                .description("Requests that the edge itself answered with a fault of ours")
                                .tag("problem", problem.name())
                                .register(meters));
            }
        }
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        EdgeException answer = translate(failure);
        String traceId =
                EdgeRequest.find(exchange).map(edge -> edge.trace().traceId()).orElse("");
        tell(answer, failure, exchange, traceId);
        return write(exchange, answer, traceId);
    }

    private static boolean isOurs(EdgeProblem problem) {
        return problem.status() >= 500;
    }

    private static EdgeException translate(Throwable failure) {
        return switch (failure) {
            case EdgeException edge -> edge;
            case ErrorResponse spring -> ofSpring(spring);
            default -> EdgeProblem.INTERNAL_ERROR.because("The request could not be handled.");
        };
    }

    private static EdgeException ofSpring(ErrorResponse answer) {
        EdgeProblem problem = EdgeProblem.ofStatus(answer.getStatusCode().value());
        EdgeException translated = problem.because(problem.title() + ".");
        String allow = answer.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null ? translated : translated.withHeader(HttpHeaders.ALLOW, allow);
    }

    private static Mono<Void> write(ServerWebExchange exchange, EdgeException answer, String traceId) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.valueOf(answer.problem().status()));
        HttpHeaders headers = response.getHeaders();
        answer.headers().forEach(headers::set);
        headers.set(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        byte[] json = ProblemBody.of(
                        answer.problem(),
                        answer.getMessage(),
                        exchange.getRequest().getURI().getRawPath(),
                        traceId)
                .json();
        headers.setContentLength(json.length);
        DataBuffer body = response.bufferFactory().wrap(json);
        return response.writeWith(Mono.just(body));
    }

    private void tell(EdgeException answer, Throwable failure, ServerWebExchange exchange, String traceId) {
        if (!isOurs(answer.problem())) {
            return;
        }
        faults.get(answer.problem()).increment();
        try (MDC.MDCCloseable _ = MDC.putCloseable("trace.id", traceId)) {
            String method = exchange.getRequest().getMethod().name();
            String path = exchange.getRequest().getURI().getRawPath();
            LoggingEventBuilder line = LOG.atError()
                    .addKeyValue("http.request.method", method)
                    .addKeyValue("url.path", path)
                    .addKeyValue("http.response.status_code", answer.problem().status());
            if (answer.problem() == EdgeProblem.INTERNAL_ERROR) {
                line.setCause(failure).log("{} {} failed", method, path);
            } else {
                line.log("{} {} answered {}: {}", method, path, answer.problem(), answer.getMessage());
            }
        }
    }
}
