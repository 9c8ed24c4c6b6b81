package dev.gigstream.local.process;

import java.net.URI;
import java.util.function.Predicate;

/** Answers within two seconds whether a server does its work; an unreachable one is merely not healthy. */
@FunctionalInterface
public interface HealthProbe {
    boolean healthy();

    /** Healthy when something accepts connections on the loopback port. */
    static HealthProbe tcp(int port) {
        return new ExchangeProbe(port, new byte[0], answer -> true, false);
    }

    /** Healthy when the loopback port answers the request with bytes that the predicate accepts. */
    static HealthProbe exchange(int port, byte[] request, Predicate<byte[]> accepted) {
        return new ExchangeProbe(port, request, accepted, true);
    }

    /** Healthy when a GET answers with exactly this status. */
    static HealthProbe http(String url, int expectedStatus) {
        return new HttpProbe(URI.create(url), expectedStatus);
    }
}
