package dev.gigstream.gigindex.index;

import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Settings and mapping of the index as reviewed in {@code gig-index/}, with the synonyms put in. */
public final class IndexDefinition {
    private static final String FOLDER = "/gig-index/";

    private final JsonMapper json;

    public IndexDefinition(JsonMapper json) {
        this.json = json;
    }

    /** Body of the request that creates an index; a new object at each call. */
    public ObjectNode body() {
        ObjectNode definition = (ObjectNode) json.readTree(resource("index.json"));
        ArrayNode synonyms = (ArrayNode) definition.at("/settings/analysis/filter/gig_synonyms/synonyms");
        resource("synonyms.txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(synonyms::add);
        return definition;
    }

    /** Creates an index whose mark is not set yet. */
    CreateIndexRequest.Builder request(String name, String mark) {
        ObjectNode body = body();
        ((ObjectNode) body.get("mappings")).putObject("_meta").put(mark, false);
        return new CreateIndexRequest.Builder().index(name).withJson(new StringReader(body.toString()));
    }

    private static String resource(String name) {
        try (InputStream file = IndexDefinition.class.getResourceAsStream(FOLDER + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
