package dev.gigstream.local.mongo;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the index that narrows a query most: a unique one if there is any, else the one with fewest candidates. */
final class Plan {
    private final Document conditions = new Document();

    Plan(Document query) {
        collect(query);
    }

    Optional<Iterable<Object>> candidates(List<Index<Object>> indexes) {
        Optional<Iterable<Object>> unique = indexes.stream()
                .filter(Index::isUnique)
                .flatMap(index -> byUnique(index).stream())
                .findFirst();
        return unique.or(() -> indexes.stream()
                .filter(SecondaryIndex.class::isInstance)
                .map(SecondaryIndex.class::cast)
                .flatMap(index -> bySecondary(index).stream())
                .min(Comparator.comparingInt(Set::size))
                .map(positions -> positions));
    }

    private Optional<Iterable<Object>> byUnique(Index<Object> index) {
        var onIndex = new Document();
        for (IndexKey key : index.getKeys()) {
            if (!conditions.containsKey(key.getKey())) {
                return Optional.empty();
            }
            onIndex.put(key.getKey(), conditions.get(key.getKey()));
        }
        return index.canHandle(onIndex) ? Optional.of(index.getPositions(onIndex)) : Optional.empty();
    }

    private Optional<Set<Object>> bySecondary(SecondaryIndex index) {
        return conditions.containsKey(index.field())
                ? index.candidates(conditions.get(index.field()))
                : Optional.empty();
    }

    /** All conditions hold at once, so the first that names a field is as good as any. */
    private void collect(Document query) {
        query.forEach((key, value) -> {
            if (key.equals("$and") && value instanceof Collection<?> parts) {
                parts.forEach(part -> collect((Document) part));
            } else if (!key.startsWith("$")) {
                conditions.putIfAbsent(key, value);
            }
        });
    }
}
