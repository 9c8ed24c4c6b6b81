package dev.gigstream.edge.request;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;

/** What every answer says to a browser: no sniffing, no framing, no referrer, and a policy without inline code. Ready in bytes, as every answer has them. */
final class SecurityHeaders {
    static final AsciiString TRACE_ID = AsciiString.cached("X-Trace-Id");

    private static final AsciiString CONTENT_TYPE_OPTIONS = AsciiString.cached("X-Content-Type-Options");
    private static final AsciiString NOSNIFF = AsciiString.cached("nosniff");
    private static final AsciiString FRAME_OPTIONS = AsciiString.cached("X-Frame-Options");
    private static final AsciiString DENY = AsciiString.cached("DENY");
    private static final AsciiString REFERRER_POLICY = AsciiString.cached("Referrer-Policy");
    private static final AsciiString NO_REFERRER = AsciiString.cached("no-referrer");
    private static final AsciiString TRANSPORT_SECURITY = AsciiString.cached("Strict-Transport-Security");
    private static final AsciiString ONE_YEAR = AsciiString.cached("max-age=31536000; includeSubDomains");
    private static final AsciiString DATA_POLICY =
            AsciiString.cached("default-src 'none'; frame-ancestors 'none'; sandbox");
    private static final String PAGE_POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final AsciiString pagePolicy;

    SecurityHeaders(String pagePolicy) {
        this.pagePolicy = AsciiString.cached(pagePolicy == null || pagePolicy.isBlank() ? PAGE_POLICY : pagePolicy);
    }

    void addTo(HttpHeaders headers, EdgeRequest edge, String path) {
        headers.set(TRACE_ID, edge.trace().traceId());
        headers.set(CONTENT_TYPE_OPTIONS, NOSNIFF);
        headers.set(FRAME_OPTIONS, DENY);
        headers.set(REFERRER_POLICY, NO_REFERRER);
        headers.set(HttpHeaderNames.CONTENT_SECURITY_POLICY, path.startsWith("/api/") ? DATA_POLICY : pagePolicy);
        if (edge.secure()) {
            headers.set(TRANSPORT_SECURITY, ONE_YEAR);
        }
    }
}
