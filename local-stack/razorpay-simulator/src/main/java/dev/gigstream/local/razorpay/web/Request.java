package dev.gigstream.local.razorpay.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.gigstream.local.razorpay.provider.Declined;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One request, read whole and within a bound. */
record Request(String method, String path, Map<String, String> query, Headers headers, byte[] body) {

    private static final int LONGEST_BODY = 64 * 1024;

    static Request of(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw Declined.of(413, "The request is too large.");
        }
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                pairs(exchange.getRequestURI().getRawQuery()),
                exchange.getRequestHeaders(),
                body);
    }

    Input input() {
        return Input.of(body);
    }

    /** The fields of a submitted form. */
    Map<String, String> form() {
        return pairs(new String(body, StandardCharsets.UTF_8));
    }

    String header(String name) {
        return headers.getFirst(name);
    }

    private static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (encoded != null && !encoded.isEmpty()) {
            for (String pair : encoded.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                pairs.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Declined.badRequest("The request is not encoded as it should be.");
        }
    }
}
