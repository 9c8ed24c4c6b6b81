package dev.gigstream.elastic;

/** Elasticsearch is away, overloaded or being set up; the same request may succeed later. */
public final class ElasticsearchUnavailableException extends ElasticsearchFailure {
    public ElasticsearchUnavailableException(String message) {
        this(message, null);
    }

    ElasticsearchUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
