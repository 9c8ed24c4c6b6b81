package dev.gigstream.edge.backend;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import reactor.netty.http.client.HttpClient;

/** What is known of the service behind a route: how to call it, how much it takes, and whether it is well. */
record Backend(
        String service,
        String address,
        boolean sockets,
        HttpClient client,
        CircuitBreaker breaker,
        CallTimers timers,
        Duration pause,
        Duration slow,
        BodyLimit bodyLimit) {}
