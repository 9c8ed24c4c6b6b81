package dev.gigstream.gigindex.index;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes changes as one bulk request, each with its external version; only indices that still have their write alias are written. */
final class BulkWrites {
    private final JsonMapper json;

    BulkWrites(JsonMapper json) {
        this.json = json;
    }

    BulkRequest of(List<Item> items) {
        List<BulkOperation> operations = items.stream().map(this::operation).toList();
        return BulkRequest.of(it -> it.requireAlias(true).operations(operations));
    }

    private BulkOperation operation(Item item) {
        IndexChange change = item.change();
        return change.document() == null ? deletion(item.alias(), change) : write(item.alias(), change);
    }

    private static BulkOperation deletion(String alias, IndexChange change) {
        return BulkOperation.of(operation -> operation.delete(it ->
                it.index(alias).id(change.gigId()).version(change.version()).versionType(VersionType.External)));
    }

    private BulkOperation write(String alias, IndexChange change) {
        return BulkOperation.of(operation -> operation.index(it -> it.index(alias)
                .id(change.gigId())
                .version(change.version())
                .versionType(VersionType.External)
                .document(document(change))));
    }

    private BinaryData document(IndexChange change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_048);
        try (JsonGenerator generator = json.createGenerator(bytes)) {
            DocumentJson.write(change.document(), generator);
        }
        return BinaryData.of(bytes.toByteArray(), ContentType.APPLICATION_JSON);
    }

    /** One change on its way to one index. */
    record Item(String alias, IndexChange change) {}
}
