package dev.gigstream.edge.backend;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import java.util.Iterator;
import java.util.Map;

/** A service's headers as the client sees them: without what ends at this hop and what the edge says itself. */
final class AnswerHeaders {
    private static final HeaderNames DROPPED = new HeaderNames(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "server",
            "x-powered-by",
            "x-trace-id",
            "traceparent",
            "x-content-type-options",
            "x-frame-options",
            "x-xss-protection",
            "referrer-policy",
            "content-security-policy",
            "strict-transport-security");

    private static final String CORS = "access-control-";

    private AnswerHeaders() {}

    static void write(HttpHeaders from, HttpHeaders to) {
        Iterator<Map.Entry<CharSequence, CharSequence>> headers = from.iteratorCharSequence();
        while (headers.hasNext()) {
            Map.Entry<CharSequence, CharSequence> header = headers.next();
            CharSequence name = header.getKey();
            if (!DROPPED.contains(name) && !AsciiString.regionMatches(name, true, 0, CORS, 0, CORS.length())) {
                to.add(name, header.getValue());
            }
        }
    }
}
