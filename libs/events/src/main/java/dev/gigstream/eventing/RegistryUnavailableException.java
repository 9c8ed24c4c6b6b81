package dev.gigstream.eventing;

/** The schema registry did not answer in time, or does not know our schema yet: the same call may succeed later. */
public final class RegistryUnavailableException extends RuntimeException {
    public RegistryUnavailableException(String message) {
        super(message);
    }

    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
