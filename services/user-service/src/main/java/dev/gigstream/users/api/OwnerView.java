package dev.gigstream.users.api;

import dev.gigstream.http.ETags;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/**
 * Heads an answer that shows owners what is theirs. Its tag is for {@code If-Match} only: it names the version of what
 * the owner may edit, while the view also shows what others change, so it is never answered with 304.
 */
public final class OwnerView {

    private OwnerView() {}

    public static void head(HttpServletResponse response, long revision) {
        response.setHeader(HttpHeaders.ETAG, ETags.of(revision));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, private");
    }
}
