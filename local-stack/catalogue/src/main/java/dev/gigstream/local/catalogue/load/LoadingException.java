package dev.gigstream.local.catalogue.load;

/** Loading cannot go on; the message says at what and is fit to be shown. */
public final class LoadingException extends RuntimeException {

    LoadingException(String message) {
        super(message);
    }

    LoadingException(String message, Throwable cause) {
        super(message, cause);
    }
}
