package dev.gigstream.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;

/** Elasticsearch through its typed client. What does not work is one of two things: not now, or not at all. */
public final class Elasticsearch {
    private final ElasticsearchClient client;

    public Elasticsearch(ElasticsearchClient client) {
        this.client = client;
    }

    /**
     * Asks and waits for the answer, within the limits of the connection.
     *
     * @throws ElasticsearchUnavailableException when the same question may be answered later
     * @throws ElasticsearchRefusedException when it never will
     */
    public <T> T ask(Question<T> question) {
        try {
            return question.put(client);
        } catch (ElasticsearchException e) {
            throw isOurFault(e.status())
                    ? new ElasticsearchRefusedException(e)
                    : new ElasticsearchUnavailableException("Elasticsearch answers " + e.status(), e);
        } catch (IOException e) {
            throw new ElasticsearchUnavailableException("Elasticsearch does not answer", e);
        }
    }

    /** The client hands every other status on as a failed connection. */
    private static boolean isOurFault(int status) {
        return status == 400 || status == 404 || status == 405;
    }

    /** One request and its answer. */
    @FunctionalInterface
    public interface Question<T> {
        T put(ElasticsearchClient client) throws IOException;
    }
}
