package dev.gigstream.gigindex.index;

import dev.gigstream.gigindex.index.Elasticsearch.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The indices {@code gigs-v<n>}. The alias {@code gigs} says which one answers; each index that has its write alias
 * {@code gigs-v<n>-write} gets every write, whoever created it, so Elasticsearch itself is the one place of that truth.
 */
final class GigIndices {
    static final String ALIAS = "gigs";
    private static final String PREFIX = "gigs-v";
    private static final String WRITE_SUFFIX = "-write";
    private static final int CONFLICT = 400;
    private static final int MISSING = 404;

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
                .get("/" + PREFIX + "*?filter_path=*.aliases,*.mappings._meta&expand_wildcards=open")
                .properties()
                .stream()
                .filter(entry -> entry.getValue().path("aliases").has(writeAlias(entry.getKey())))
                .forEach(entry -> number(entry.getKey()).ifPresent(n -> found.put(n, state(entry))));
        return found;
    }

    Optional<IndexState> answering() {
        return all().values().stream().filter(IndexState::answers).findFirst();
    }

    /** Creates an index that gets the writes; false when somebody else was faster. */
    boolean create(int number, boolean answers) {
        ObjectNode body = definition.body();
        ObjectNode aliases = body.putObject("aliases");
        aliases.putObject(PREFIX + number + WRITE_SUFFIX);
        if (answers) {
            aliases.putObject(ALIAS);
        }
        ((ObjectNode) body.get("mappings")).putObject("_meta").put("complete", false);
        try {
            elasticsearch.put("/" + PREFIX + number, body);
            return true;
        } catch (RefusedException e) {
            if (e.status() == CONFLICT && all().containsKey(number)) {
                return false;
            }
            throw e;
        }
    }

    /** Says that the index holds everything the topic held when its filling began. */
    void markComplete(String index) {
        elasticsearch.put("/" + index + "/_mapping", Map.of("_meta", Map.of("complete", true)));
    }

    /** Lets another index answer, in one step. */
    void answerFrom(String index) {
        elasticsearch.post("/" + index + "/_refresh");
        elasticsearch.post(
                "/_aliases",
                Map.of(
                        "actions",
                        List.of(
                                Map.of("remove", Map.of("index", PREFIX + "*", "alias", ALIAS, "must_exist", false)),
                                Map.of("add", Map.of("index", index, "alias", ALIAS)))));
    }

    void drop(String index) {
        try {
            elasticsearch.delete("/" + index);
        } catch (RefusedException e) {
            if (e.status() != MISSING) {
                throw e;
            }
        }
    }

    long documents(String index) {
        return elasticsearch.get("/" + index + "/_count").path("count").asLong();
    }

    static String writeAlias(String index) {
        return index + WRITE_SUFFIX;
    }

    static String name(int number) {
        return PREFIX + number;
    }

    private static IndexState state(Map.Entry<String, JsonNode> entry) {
        return new IndexState(
                entry.getKey(),
                entry.getValue().path("aliases").has(ALIAS),
                entry.getValue().at("/mappings/_meta/complete").asBoolean(false));
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
