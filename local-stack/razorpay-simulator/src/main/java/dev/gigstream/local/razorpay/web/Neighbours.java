package dev.gigstream.local.razorpay.web;

import dev.gigstream.local.razorpay.provider.Declined;
import java.net.URI;
import java.util.Set;

/**
 * Keeps foreign web pages from using a person's browser as a door to this port: the host asked for has to be this
 * machine, and so has the page that asks.
 */
final class Neighbours {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Neighbours() {}

    static void check(Request request) {
        String host = request.header("Host");
        String origin = request.header("Origin");
        if (host == null || !isLoopback("http://" + host) || origin != null && !isLoopback(origin)) {
            throw Declined.of(403, "Only this machine may ask.");
        }
    }

    static boolean isLoopback(String url) {
        try {
            String host = URI.create(url).getHost();
            return host != null && LOOPBACK.contains(host);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
