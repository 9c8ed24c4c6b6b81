package dev.gigstream.edge.site;

import dev.gigstream.edge.problem.EdgeException;
import dev.gigstream.web.Page;
import dev.gigstream.web.WebSite;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Shows a person who followed a wrong link a page; programs, and everything below {@code /api/}, get the problem. */
@Component
@Order(-3)
class NotFoundPage implements ErrorWebExceptionHandler {
    private final WebSite site;

    NotFoundPage(WebSite site) {
        this.site = site;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        return status(failure) == HttpStatus.NOT_FOUND.value()
                        && !exchange.getResponse().isCommitted()
                        && isPerson(exchange.getRequest())
                ? write(exchange)
                : Mono.error(failure);
    }

    private static int status(Throwable failure) {
        return switch (failure) {
            case EdgeException edge -> edge.problem().status();
            case ErrorResponse spring -> spring.getStatusCode().value();
            default -> 0;
        };
    }

    private static boolean isPerson(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.GET
                && !request.getURI().getRawPath().startsWith("/api/")
                && request.getHeaders().getAccept().contains(MediaType.TEXT_HTML);
    }

    private Mono<Void> write(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        ServerHttpResponse response = exchange.getResponse();
        Page page = site.notFound(SiteAnswers.language(request), SiteAnswers.viewer(request));
        SiteAnswers.headers(page).forEach(response.getHeaders()::put);
        response.getHeaders().setETag(null);
        response.setStatusCode(HttpStatus.NOT_FOUND);
        boolean zip = SiteAnswers.takesGzip(request);
        if (zip) {
            response.getHeaders().set("Content-Encoding", "gzip");
        }
        byte[] bytes = zip ? page.zipped() : page.bytes();
        response.getHeaders().setContentLength(bytes.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
    }
}
