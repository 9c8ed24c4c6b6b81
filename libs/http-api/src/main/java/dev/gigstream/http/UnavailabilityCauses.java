package dev.gigstream.http;

/**
 * Tells failures of a backend that is away (answered 503 with {@code Retry-After}) from faults of our own (500). A
 * service with a driver that {@link KnownUnavailability} does not name adds a bean.
 */
@FunctionalInterface
public interface UnavailabilityCauses {

    /** Whether this throwable itself, apart from its causes, means that a backend is away. */
    boolean includes(Throwable failure);
}
