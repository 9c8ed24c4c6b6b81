package dev.gigstream.elastic;

/** Elasticsearch did not do what it was asked. */
public abstract sealed class ElasticsearchFailure extends RuntimeException
        permits ElasticsearchUnavailableException, ElasticsearchRefusedException {
    ElasticsearchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
