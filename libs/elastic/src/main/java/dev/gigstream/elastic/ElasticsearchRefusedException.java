package dev.gigstream.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;

/** Elasticsearch understood and said no: a value it cannot use, or an index or snapshot that is not there. */
public final class ElasticsearchRefusedException extends ElasticsearchFailure {
    private static final int MISSING = 404;
    private static final String EXISTS = "resource_already_exists_exception";

    private final int status;
    private final String type;

    ElasticsearchRefusedException(ElasticsearchException cause) {
        super("Elasticsearch refused: " + cause.getMessage(), cause);
        this.status = cause.status();
        this.type = cause.error().type();
    }

    /** What was asked for is not there. */
    public boolean isMissing() {
        return status == MISSING;
    }

    /** What was to be created is there already. */
    public boolean isThereAlready() {
        return EXISTS.equals(type);
    }
}
