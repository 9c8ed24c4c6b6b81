package dev.gigstream.local.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An index in memory over the first of its fields, which narrows a query down; the query itself still judges each
 * document. Documents without the field are not in it, so it answers no question that they might match.
 */
final class SecondaryIndex extends Index<Object> {
    private final NavigableMap<Object, Set<Object>> positions = new TreeMap<>(ValueComparator.ascWithoutListHandling());
    private final String field;

    SecondaryIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.field = keys.getFirst().getKey();
    }

    String field() {
        return field;
    }

    /** A superset of what matches the condition on the field, or nothing when the index cannot tell. */
    synchronized Optional<Set<Object>> candidates(Object condition) {
        return Condition.of(condition).map(known -> {
            var found = new LinkedHashSet<Object>();
            known.in(positions).forEach(found::addAll);
            return found;
        });
    }

    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
        values(document)
                .forEach(value -> positions
                        .computeIfAbsent(value, any -> new HashSet<>(2))
                        .add(position));
    }

    @Override
    public synchronized Object remove(Document document) {
        Object position = getPosition(document);
        values(document)
                .forEach(value -> positions.computeIfPresent(value, (any, others) -> {
                    others.remove(position);
                    return others.isEmpty() ? null : others;
                }));
        return position;
    }

    @Override
    public void updateInPlace(Document old, Document document, Object position, MongoCollection<Object> collection) {
        remove(old);
        add(document, position, collection);
    }

    /** A position is an id. */
    @Override
    public Object getPosition(Document document) {
        return Missing.ofNullable(document.get("_id"));
    }

    /** An empty array counts as a value of its own: the field is there. */
    private Stream<Object> values(Document document) {
        if (Utils.getSubdocumentValue(document, field) instanceof Collection<?> array && array.isEmpty()) {
            return Stream.of(List.of());
        }
        Object value = Utils.getSubdocumentValueCollectionAware(document, field);
        Stream<?> values = value instanceof Collection<?> several ? several.stream() : Stream.of(value);
        return values.filter(one -> !(one instanceof Missing)).map(one -> one == null ? Missing.getInstance() : one);
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("A plan asks for candidates.");
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {}

    @Override
    public void checkUpdate(Document old, Document document, MongoCollection<Object> collection) {}

    @Override
    public synchronized long getCount() {
        return positions.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public synchronized void drop() {
        positions.clear();
    }
}
