package dev.gigstream.edge.site;

import dev.gigstream.web.Asset;
import dev.gigstream.web.Language;
import dev.gigstream.web.Page;
import dev.gigstream.web.Viewer;
import dev.gigstream.web.WebSite;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Sends pages, which a browser asks for again each time, and files, which it keeps for a year. */
@Component
class SiteAnswers {
    static final String POLICY = "Content-Security-Policy";

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /api/
            Disallow: /search
            """;

    private final WebSite site;

    SiteAnswers(WebSite site) {
        this.site = site;
    }

    Mono<ServerResponse> page(ServerRequest request, String path) {
        ServerHttpRequest asked = request.exchange().getRequest();
        Page page = site.page(path, language(asked), viewer(asked));
        HttpHeaders headers = headers(page);
        ServerResponse.BodyBuilder answer =
                isKnown(asked, page) ? ServerResponse.status(HttpStatus.NOT_MODIFIED) : ServerResponse.ok();
        answer.headers(all -> headers.forEach(all::put));
        return isKnown(asked, page) ? answer.build() : body(answer, asked, page.bytes(), page.zipped());
    }

    /**
     * A version that is not ours is that of a neighbour during a roll-out: its page gets the file as we have it, and
     * nobody keeps it.
     */
    Mono<ServerResponse> asset(ServerRequest request) {
        String name = request.pathVariables().getOrDefault("name", "");
        Asset asset = site.asset(name.startsWith("/") ? name.substring(1) : name)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean ours = request.pathVariable("version").equals(site.version());
        ServerResponse.BodyBuilder answer = ServerResponse.ok()
                .contentType(MediaType.parseMediaType(asset.contentType()))
                .cacheControl(ours ? FOR_GOOD : CacheControl.noStore());
        if (asset.zipped() != null) {
            answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        return body(answer, request.exchange().getRequest(), asset.bytes(), asset.zipped());
    }

    Mono<ServerResponse> robots(ServerRequest request) {
        return ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).bodyValue(ROBOTS);
    }

    static Language language(ServerHttpRequest request) {
        return Language.of(cookie(request, "lang"), request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static Viewer viewer(ServerHttpRequest request) {
        return Viewer.of(cookie(request, "viewer"));
    }

    static HttpHeaders headers(Page page) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(HTML);
        headers.setCacheControl("no-cache");
        headers.setETag(page.entityTag());
        headers.set(HttpHeaders.CONTENT_LANGUAGE, page.language().tag());
        headers.set(HttpHeaders.VARY, "Cookie, Accept-Language, Accept-Encoding");
        headers.set(POLICY, page.policy());
        return headers;
    }

    private static boolean isKnown(ServerHttpRequest request, Page page) {
        return request.getHeaders().getIfNoneMatch().stream()
                .anyMatch(tag -> tag.equals(page.entityTag()) || tag.equals("W/" + page.entityTag()));
    }

    private static Mono<ServerResponse> body(
            ServerResponse.BodyBuilder answer, ServerHttpRequest request, byte[] bytes, byte[] zipped) {
        return zipped != null && takesGzip(request)
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").bodyValue(zipped)
                : answer.bodyValue(bytes);
    }

    static boolean takesGzip(ServerHttpRequest request) {
        String accepted = request.getHeaders().getFirst(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
    }

    private static String cookie(ServerHttpRequest request, String name) {
        HttpCookie cookie = request.getCookies().getFirst(name);
        return cookie == null ? null : cookie.getValue();
    }
}
