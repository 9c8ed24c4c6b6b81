package dev.gigstream.search.elastic;

/** Elasticsearch is away or overloaded; the same search may succeed later. */
public final class SearchUnavailableException extends RuntimeException {
    public SearchUnavailableException(String message) {
        super(message);
    }

    SearchUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
