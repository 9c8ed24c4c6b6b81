package dev.gigstream.edge.backend;

import dev.gigstream.edge.problem.EdgeException;
import dev.gigstream.edge.problem.EdgeProblem;
import io.netty.handler.timeout.TimeoutException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** Names what went wrong between the edge and a service. */
enum BackendFailure {
    /** Nothing was sent: the service could not be reached. */
    UNREACHABLE,
    /** More calls are under way to the service than it gets connections. */
    CROWDED,
    SLOW,
    /** The connection broke or carried something that is not HTTP. */
    BROKEN;

    private static final Duration SOON = Duration.ofSeconds(1);

    static BackendFailure of(Throwable failure) {
        return switch (failure) {
            case ConnectException _, UnknownHostException _, NoRouteToHostException _ -> UNREACHABLE;
            case PoolAcquirePendingLimitException _, PoolAcquireTimeoutException _ -> CROWDED;
            case TimeoutException _ -> SLOW;
            default -> BROKEN;
        };
    }

    boolean allowsSecondTry() {
        return this == UNREACHABLE || this == BROKEN;
    }

    EdgeException answer(String service) {
        return switch (this) {
            case UNREACHABLE ->
                EdgeProblem.UNAVAILABLE.because(service + " cannot be reached.").retryAfter(SOON);
            case CROWDED ->
                EdgeProblem.UNAVAILABLE
                        .because(service + " has too much to do.")
                        .retryAfter(SOON);
            case SLOW -> EdgeProblem.BACKEND_TIMEOUT.because(service + " did not answer in time.");
            case BROKEN -> EdgeProblem.BAD_GATEWAY.because(service + " broke off.");
        };
    }
}
