package dev.gigstream.edge.backend;

import dev.gigstream.edge.request.EdgeRequest;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The headers of a request as a service sees it: what only the edge may say is said by the edge alone. */
final class ForwardedHeaders {
    private static final Set<String> DROPPED = Set.of(
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

    private ForwardedHeaders() {}

    static void write(HttpHeaders from, EdgeRequest edge, boolean withBody, HttpHeaders to) {
        List<String> hopByHop = from.getAll("Connection");
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (isPassedOn(name) && !isNamedIn(hopByHop, name) && (withBody || !name.startsWith("content-"))) {
                to.add(header.getKey(), header.getValue());
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

    static boolean isPassedOn(String lowerCaseName) {
        return !DROPPED.contains(lowerCaseName)
                && !lowerCaseName.startsWith("x-user-")
                && !lowerCaseName.startsWith("x-forwarded-");
    }

    private static boolean isNamedIn(List<String> hopByHop, String name) {
        for (String value : hopByHop) {
            for (String token : value.split(",")) {
                if (token.trim().equalsIgnoreCase(name)) {
                    return true;
                }
            }
        }
        return false;
    }
}
