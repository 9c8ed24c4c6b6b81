package dev.gigstream.edge.request;

import org.springframework.http.HttpHeaders;

/** What every answer says to a browser: no sniffing, no framing, no referrer, and a policy without inline code. */
final class SecurityHeaders {
    public static final String TRACE_ID = "X-Trace-Id";

    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";
    private static final String PAGE_POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final String pagePolicy;

    SecurityHeaders(String pagePolicy) {
        this.pagePolicy = pagePolicy == null || pagePolicy.isBlank() ? PAGE_POLICY : pagePolicy;
    }

    void addTo(HttpHeaders headers, EdgeRequest edge, String path) {
        headers.set(TRACE_ID, edge.trace().traceId());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", path.startsWith("/api/") ? DATA_POLICY : pagePolicy);
        if (edge.secure()) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
