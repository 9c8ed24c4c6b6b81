package dev.gigstream.search.elastic;

/** Elasticsearch refuses what it was asked: 400 for a value it cannot use, 404 for an index or a snapshot that is gone. */
public final class SearchRefusedException extends RuntimeException {
    private final int status;

    SearchRefusedException(int status, Throwable cause) {
        super("Elasticsearch refused the search: " + status, cause);
        this.status = status;
    }

    public boolean isMissing() {
        return status == 404;
    }
}
