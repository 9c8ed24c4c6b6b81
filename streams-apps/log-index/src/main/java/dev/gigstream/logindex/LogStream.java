package dev.gigstream.logindex;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import dev.gigstream.elastic.Elasticsearch;
import dev.gigstream.events.ops.LogRecord;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The data stream of errors. A record is created under its own id, so that one that comes twice is there once; the
 * template of the stream is put there before the first record of each start.
 */
final class LogStream {
    static final String TYPE = "logs";
    static final String DATASET = "gigstream";
    static final String NAMESPACE = "default";
    static final String NAME = TYPE + "-" + DATASET + "-" + NAMESPACE;
    static final String TEMPLATE = "gigstream-logs";
    private static final String TEMPLATE_FILE = "/log-index/template.json";
    private static final int THERE_ALREADY = 409;
    private static final Set<Integer> PASSING = Set.of(404, 408, 429, 500, 502, 503, 504);

    private final Elasticsearch elasticsearch;
    private volatile boolean prepared;

    LogStream(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Writes records and tells of each, in their order, what became of it. */
    List<Outcome> create(List<LogRecord> records) {
        prepare();
        List<BulkOperation> operations =
                records.stream().map(LogStream::creation).toList();
        BulkRequest request = BulkRequest.of(it -> it.operations(operations));
        BulkResponse answer = elasticsearch.ask(client -> client.bulk(request));
        List<Outcome> outcomes = new ArrayList<>();
        for (BulkResponseItem item : answer.items()) {
            outcomes.add(outcome(item));
        }
        return outcomes;
    }

    private void prepare() {
        if (!prepared) {
            elasticsearch.ask(client -> {
                try (InputStream file = LogStream.class.getResourceAsStream(TEMPLATE_FILE)) {
                    return client.indices()
                            .putIndexTemplate(it -> it.name(TEMPLATE).withJson(file));
                }
            });
            prepared = true;
        }
    }

    private static BulkOperation creation(LogRecord line) {
        return BulkOperation.of(operation ->
                operation.create(it -> it.index(NAME).id(line.getEventId()).document(LogDocument.of(line))));
    }

    private static Outcome outcome(BulkResponseItem item) {
        ErrorCause error = item.error();
        if (error == null || item.status() == THERE_ALREADY) {
            return new Outcome.Kept();
        }
        String reason = error.type() + ": " + error.reason();
        return PASSING.contains(item.status()) ? new Outcome.Later(reason) : new Outcome.Refused(reason);
    }

    /** What became of one record. */
    sealed interface Outcome {
        record Kept() implements Outcome {}

        /** Elasticsearch is busy or being set up. */
        record Later(String reason) implements Outcome {}

        /** It will never be taken. */
        record Refused(String reason) implements Outcome {}
    }
}
