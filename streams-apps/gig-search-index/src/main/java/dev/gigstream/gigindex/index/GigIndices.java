package dev.gigstream.gigindex.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ExpandWildcard;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.Alias;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.json.JsonData;
import dev.gigstream.elastic.Elasticsearch;
import dev.gigstream.elastic.ElasticsearchRefusedException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The indices {@code gigs-v<n>}. The alias {@code gigs} says which one answers; each index that has its write alias
 * {@code gigs-v<n>-write} gets every write, whoever created it, so Elasticsearch itself is the one place of that truth.
 */
final class GigIndices {
    static final String ALIAS = "gigs";
    private static final String PREFIX = "gigs-v";
    private static final String WRITE_SUFFIX = "-write";
    private static final String COMPLETE = "complete";
    private static final String STANDING_ONLY = "*.aliases,*.mappings._meta";

    private final Elasticsearch elasticsearch;
    private final IndexDefinition definition;

    GigIndices(Elasticsearch elasticsearch, IndexDefinition definition) {
        this.elasticsearch = elasticsearch;
        this.definition = definition;
    }

    /** Every index that is written, by its number. */
    SortedMap<Integer, IndexState> all() {
        SortedMap<Integer, IndexState> found = new TreeMap<>();
        elasticsearch
                .ask(client -> briefly(client)
                        .indices()
                        .get(it -> it.index(PREFIX + "*").expandWildcards(ExpandWildcard.Open)))
                .result()
                .forEach((name, index) -> {
                    if (index.aliases().containsKey(writeAlias(name))) {
                        number(name).ifPresent(n -> found.put(n, state(name, index.aliases(), index.mappings())));
                    }
                });
        return found;
    }

    Optional<IndexState> answering() {
        return all().values().stream().filter(IndexState::answers).findFirst();
    }

    /** Creates an index that gets the writes; false when somebody else was faster. */
    boolean create(int number, boolean answers) {
        CreateIndexRequest.Builder index =
                definition.request(PREFIX + number, COMPLETE).aliases(PREFIX + number + WRITE_SUFFIX, it -> it);
        if (answers) {
            index.aliases(ALIAS, it -> it);
        }
        CreateIndexRequest request = index.build();
        try {
            elasticsearch.ask(client -> client.indices().create(request));
            return true;
        } catch (ElasticsearchRefusedException e) {
            if (e.isThereAlready()) {
                return false;
            }
            throw e;
        }
    }

    /** Says that the index holds everything the topic held when its filling began. */
    void markComplete(String index) {
        elasticsearch.ask(client ->
                client.indices().putMapping(it -> it.index(index).meta(COMPLETE, JsonData.of(true))));
    }

    /** Lets another index answer, in one step. */
    void answerFrom(String index) {
        refresh(index);
        elasticsearch.ask(client -> client.indices()
                .updateAliases(aliases -> aliases.actions(action -> action.remove(
                                it -> it.index(PREFIX + "*").alias(ALIAS).mustExist(false)))
                        .actions(action -> action.add(it -> it.index(index).alias(ALIAS)))));
    }

    /** Makes what was written to the answering index visible. */
    void refresh() {
        refresh(ALIAS);
    }

    void drop(String index) {
        try {
            elasticsearch.ask(client -> client.indices().delete(it -> it.index(index)));
        } catch (ElasticsearchRefusedException e) {
            if (!e.isMissing()) {
                throw e;
            }
        }
    }

    long documents(String index) {
        return elasticsearch.ask(client -> client.count(it -> it.index(index))).count();
    }

    static String writeAlias(String index) {
        return index + WRITE_SUFFIX;
    }

    static String name(int number) {
        return PREFIX + number;
    }

    private void refresh(String index) {
        elasticsearch.ask(client -> client.indices().refresh(it -> it.index(index)));
    }

    /** This is asked every second, and an index described in full is long. */
    private static ElasticsearchClient briefly(ElasticsearchClient client) {
        return client.withTransportOptions(it -> it.setParameter("filter_path", STANDING_ONLY));
    }

    private static IndexState state(String name, Map<String, Alias> aliases, TypeMapping mapping) {
        JsonData complete = mapping == null ? null : mapping.meta().get(COMPLETE);
        return new IndexState(name, aliases.containsKey(ALIAS), complete != null && complete.to(Boolean.class));
    }

    private static Optional<Integer> number(String index) {
        String digits = index.substring(PREFIX.length());
        return digits.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    /**
     * An index as it stands.
     *
     * @param complete whether it was filled from the topic once; after that only new records matter
     */
    record IndexState(String name, boolean answers, boolean complete) {}
}
