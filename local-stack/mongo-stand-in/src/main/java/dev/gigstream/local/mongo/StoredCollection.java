package dev.gigstream.local.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.Assert;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/**
 * A collection kept as encoded documents by id. A reader gets a document of his own, which no later update changes
 * under him; a query reads what an index narrows it to, and everything only when none does.
 */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {
    private static final Comparator<DocumentWithPosition<Object>> NEWEST_FIRST =
            (one, other) -> ValueComparator.desc().compare(one.getPosition(), other.getPosition());

    private final MVMap<Object, byte[]> documents;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document order, int skipped, int limit, int batch, Document fields) {
        Optional<Iterable<Object>> candidates = new Plan(query).candidates(getIndexes());
        return candidates.isPresent()
                ? matchDocuments(query, candidates.get(), order, skipped, limit, batch, fields)
                : matchDocuments(query, order, skipped, limit, batch, fields);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skipped, int limit, int batch, Document fields) {
        Stream<DocumentWithPosition<Object>> all = streamAllDocumentsWithPosition();
        if (isNaturalDescending(order)) {
            all = all.sorted(NEWEST_FIRST);
        }
        Stream<Document> found = all.map(DocumentWithPosition::getDocument);
        return matchDocumentsFromStream(found, query, order, skipped, limit, batch, fields);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(Bson.decoded(entry.getValue()), entry.getKey()));
    }

    @Override
    protected Document getDocument(Object position) {
        byte[] bytes = documents.get(position);
        return bytes == null ? null : Bson.decoded(bytes);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object key = getIdField() == null ? UUID.randomUUID() : Utils.getSubdocumentValue(document, getIdField());
        byte[] previous = documents.put(Missing.ofNullable(key), Bson.encoded(document));
        Assert.isNull(previous, () -> "There was a document with the key " + key + " in " + this);
        return key;
    }

    @Override
    protected void handleUpdate(Object position, Document old, Document document) {
        documents.put(Missing.ofNullable(position), Bson.encoded(document));
    }

    @Override
    protected void removeDocument(Object position) {
        if (documents.remove(position) == null) {
            throw new NoSuchElementException("No document with key " + position);
        }
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /** Kept up to date it would cost a second write for each one. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {
        throw new UnsupportedOperationException("The size is counted when it is asked for.");
    }

    @Override
    protected int getDataSize() {
        return documents.values().stream().mapToInt(bytes -> bytes.length).sum();
    }
}
