package dev.gigstream.gigindex.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IndexDefinitionTest {
    private final JsonMapper json = new JsonMapper();
    private final IndexDefinition definition = new IndexDefinition(json);

    @Test
    void synonymsAreInTheSettings() {
        assertThat(definition
                        .body()
                        .at("/settings/analysis/filter/gig_synonyms/synonyms")
                        .size())
                .isGreaterThan(50);
    }

    @Test
    void nothingOfItIsLostInTheTypesOfTheClient() {
        String sent = JsonpUtils.toJsonString(
                definition.request("gigs-v1", "complete").build(), new Jackson3JsonpMapper());

        assertThat(values("", json.readTree(sent)))
                .containsAll(values("", definition.body()))
                .contains("/mappings/_meta/complete false");
    }

    /** Each value with its path; the only element of an array stands for itself. */
    private static List<String> values(String path, JsonNode node) {
        return (switch (node.getNodeType()) {
                    case OBJECT ->
                        node.properties().stream()
                                .flatMap(it -> values(path + "/" + it.getKey(), it.getValue()).stream());
                    case ARRAY -> node.valueStream().flatMap(it -> values(path, it).stream());
                    default -> Stream.of(path + " " + node.asString());
                })
                .toList();
    }
}
