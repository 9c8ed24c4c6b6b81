package dev.gigstream.local.razorpay.web;

import dev.gigstream.local.razorpay.provider.Declined;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Where a person goes after paying, and how what is handed back travels. */
record WayBack(String field, String method, String url) {

    static Optional<WayBack> of(Map<String, String> fields) {
        return way("callback_url", "post", fields).or(() -> way("return_url", "get", fields));
    }

    private static Optional<WayBack> way(String field, String method, Map<String, String> fields) {
        return Optional.ofNullable(fields.get(field)).map(url -> new WayBack(field, method, checked(url)));
    }

    private static String checked(String url) {
        try {
            URI parsed = URI.create(url);
            if (parsed.getHost() != null && parsed.getScheme().matches("https?")) {
                return url;
            }
        } catch (IllegalArgumentException malformed) {
            throw Declined.of(400, "The way back is no address.");
        }
        throw Declined.of(400, "The way back is no address.");
    }
}
