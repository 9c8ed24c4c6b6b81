package dev.gigstream.edge.backend;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;

/** One place where a service answers, and whether it takes requests as far as is known here. */
final class Instance {
    private final String address;
    private final CircuitBreaker breaker;
    private volatile boolean ready = true;

    Instance(String address, CircuitBreaker breaker) {
        this.address = address;
        this.breaker = breaker;
    }

    String address() {
        return address;
    }

    CircuitBreaker breaker() {
        return breaker;
    }

    boolean isReady() {
        return ready;
    }

    void ready(boolean now) {
        ready = now;
    }
}
