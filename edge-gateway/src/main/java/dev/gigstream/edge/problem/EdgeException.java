package dev.gigstream.edge.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Ends a request with a problem; carries no stack trace, because it reports the client's or a backend's state. */
public final class EdgeException extends RuntimeException {
    private final EdgeProblem problem;
    private final transient Map<String, String> headers = new LinkedHashMap<>(2);

    EdgeException(EdgeProblem problem, String detail) {
        super(detail, null, false, false);
        this.problem = problem;
    }

    public EdgeException withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Rounded up, so that a client that obeys never comes too early. */
    public EdgeException retryAfter(Duration wait) {
        return withHeader("Retry-After", Long.toString(Math.max(1, (wait.toMillis() + 999) / 1000)));
    }

    public EdgeProblem problem() {
        return problem;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
