package dev.gigstream.consumer;

import dev.gigstream.eventing.MalformedEventException;
import dev.gigstream.eventing.RegistryUnavailableException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * How often and how soon a record is tried again: without end while something is away, a few times when the handler
 * fails, never when the record itself cannot be good.
 */
record FailurePolicy(int attempts, Duration firstDelay, Duration longestDelay) {
    private static final List<Class<? extends Exception>> AWAY = List.of(
            InfrastructureAwayException.class,
            RegistryUnavailableException.class,
            DataAccessResourceFailureException.class,
            TransientDataAccessResourceException.class,
            RecoverableDataAccessException.class,
            QueryTimeoutException.class,
            CannotCreateTransactionException.class,
            TransactionTimedOutException.class,
            SQLTransientException.class,
            ConnectException.class,
            SocketTimeoutException.class,
            HttpTimeoutException.class,
            RetriableException.class);

    BackOff backOff(Throwable failure) {
        Throwable cause = cause(failure);
        if (isHopeless(cause)) {
            return new FixedBackOff(0, 0);
        }
        ExponentialBackOff backOff = new ExponentialBackOff(firstDelay.toMillis(), 2);
        backOff.setMaxInterval(longestDelay.toMillis());
        if (!isAway(cause)) {
            backOff.setMaxAttempts(attempts - 1L);
        }
        return backOff;
    }

    static boolean isAway(Throwable failure) {
        return Stream.iterate(failure, link -> link != null, Throwable::getCause)
                .anyMatch(link -> AWAY.stream().anyMatch(type -> type.isInstance(link)));
    }

    /** What the listener threw, without the container's wrapping. */
    static Throwable cause(Throwable failure) {
        return failure instanceof ListenerExecutionFailedException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }

    private static boolean isHopeless(Throwable cause) {
        return cause instanceof MalformedEventException
                || cause instanceof HopelessEventException
                || cause instanceof WaitsInLineException;
    }
}
