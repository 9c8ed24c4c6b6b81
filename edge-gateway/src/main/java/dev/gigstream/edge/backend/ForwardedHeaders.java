package dev.gigstream.edge.backend;

import dev.gigstream.edge.request.EdgeRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import java.util.Iterator;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** The headers of a request as a service sees it: what only the edge may say is said by the edge alone. */
final class ForwardedHeaders {
    private static final HeaderNames DROPPED = new HeaderNames(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect",
            "host",
            "cookie",
            "authorization",
            "traceparent",
            "forwarded",
            "x-client-address",
            "x-refresh-token",
            "x-real-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override",
            "x-http-method",
            "x-method-override");

    private static final HeaderNames NONE = new HeaderNames();
    private static final Pattern LIST = Pattern.compile("[^!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private ForwardedHeaders() {}

    static void write(HttpHeaders from, EdgeRequest edge, boolean withBody, HttpHeaders to) {
        HeaderNames hopByHop = namedByConnection(from);
        Iterator<Map.Entry<CharSequence, CharSequence>> headers = from.iteratorCharSequence();
        while (headers.hasNext()) {
            Map.Entry<CharSequence, CharSequence> header = headers.next();
            CharSequence name = header.getKey();
            if (isPassedOn(name) && !hopByHop.contains(name) && (withBody || !startsWith(name, "content-"))) {
                to.add(name, header.getValue());
            }
        }
        ours(edge, from.get("Host"), to::set);
    }

    static void ours(EdgeRequest edge, String host, BiConsumer<String, String> to) {
        to.accept("traceparent", edge.trace().traceparent());
        to.accept("X-Client-Address", edge.clientAddress());
        to.accept("X-Forwarded-For", edge.clientAddress());
        to.accept("X-Forwarded-Proto", edge.secure() ? "https" : "http");
        if (host != null) {
            to.accept("X-Forwarded-Host", host);
        }
        if (edge.bearerOrNull() != null) {
            to.accept("Authorization", "Bearer " + edge.bearerOrNull());
        }
        if (edge.refreshTokenOrNull() != null) {
            to.accept("X-Refresh-Token", edge.refreshTokenOrNull());
        }
    }

    static boolean isPassedOn(CharSequence name) {
        return !DROPPED.contains(name) && !startsWith(name, "x-user-") && !startsWith(name, "x-forwarded-");
    }

    private static boolean startsWith(CharSequence name, String prefix) {
        return AsciiString.regionMatches(name, true, 0, prefix, 0, prefix.length());
    }

    private static HeaderNames namedByConnection(HttpHeaders from) {
        String value = from.get(HttpHeaderNames.CONNECTION);
        if (value == null || HttpHeaderValues.KEEP_ALIVE.contentEqualsIgnoreCase(value)) {
            return NONE;
        }
        String[] names = from.getAll(HttpHeaderNames.CONNECTION).stream()
                .flatMap(LIST::splitAsStream)
                .filter(name -> !name.isBlank())
                .toArray(String[]::new);
        return new HeaderNames(names);
    }
}
