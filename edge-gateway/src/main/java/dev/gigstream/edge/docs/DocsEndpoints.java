package dev.gigstream.edge.docs;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The description for programs and the page for people; the page loads nothing from elsewhere. */
@RestController
class DocsEndpoints {
    private final OpenApiDocument document;

    DocsEndpoints(OpenApiDocument document) {
        this.document = document;
    }

    @GetMapping("/openapi.json")
    Mono<ResponseEntity<byte[]>> description() {
        return document.bytes()
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noCache())
                        .body(bytes));
    }

    @GetMapping(path = "/docs", produces = MediaType.TEXT_HTML_VALUE)
    Resource page() {
        return new ClassPathResource("static/docs/index.html");
    }
}
