package dev.gigstream.gigindex.index;

/** Elasticsearch cannot answer now; the same request may succeed later. */
final class IndexUnavailableException extends RuntimeException {
    IndexUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    IndexUnavailableException(String message) {
        super(message);
    }
}
