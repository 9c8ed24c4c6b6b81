package dev.gigstream.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What operators see in Kibana asks for fields that documents have, and refers to objects that are there. */
class KibanaObjectsTest {
    private static final String DIRECTORY = "k8s/base/elastic/kibana/";
    private static final String TEMPLATE = "streams-apps/log-index/src/main/resources/log-index/template.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The left side of a KQL condition. */
    private static final Pattern CONDITION = Pattern.compile("([@\\w.]+)\\s*:");

    private final List<JsonNode> objects = Repository.text(DIRECTORY + "objects.ndjson")
            .lines()
            .map(KibanaObjectsTest::json)
            .toList();
    private final List<JsonNode> rules = Repository.text(DIRECTORY + "rules.txt")
            .lines()
            .map(line -> json(line.substring(line.indexOf(' '))))
            .toList();

    @Test
    void holdWhatOperatorsLookFor() {
        assertThat(objects.stream().map(object -> object.at("/type").asText()))
                .contains("index-pattern", "search", "visualization", "dashboard");
        assertThat(rules).isNotEmpty();
        JsonNode view = objects.stream()
                .filter(object -> object.at("/type").asText().equals("index-pattern"))
                .findFirst()
                .orElseThrow();
        assertThat(view.at("/attributes/title").asText())
                .isEqualTo(
                        json(Repository.text(TEMPLATE)).at("/index_patterns/0").asText());
    }

    @Test
    void referToWhatIsThere() {
        Set<String> there = objects.stream().map(KibanaObjectsTest::identity).collect(Collectors.toSet());
        assertThat(there).hasSameSizeAs(objects);
        objects.forEach(object ->
                object.at("/references").forEach(reference -> assertThat(there).contains(identity(reference))));
        rules.forEach(rule -> assertThat(there)
                .contains("index-pattern "
                        + rule.at("/params/searchConfiguration/index").asText()));
    }

    @Test
    void askForFieldsThatDocumentsHave() {
        Set<String> asked = new TreeSet<>();
        objects.forEach(object -> {
            JsonNode attributes = object.at("/attributes");
            attributes.at("/columns").forEach(column -> asked.add(column.asText()));
            attributes.at("/sort").forEach(sort -> asked.add(sort.get(0).asText()));
            fieldsOfQuery(
                    inner(attributes.at("/kibanaSavedObjectMeta/searchSourceJSON"))
                            .at("/query/query"),
                    asked);
            inner(attributes.at("/visState")).at("/aggs").forEach(aggregation -> {
                JsonNode field = aggregation.at("/params/field");
                if (!field.isMissingNode()) {
                    asked.add(field.asText());
                }
            });
        });
        rules.forEach(rule -> {
            asked.add(rule.at("/params/timeField").asText());
            fieldsOfQuery(rule.at("/params/searchConfiguration/query/query"), asked);
        });

        JsonNode mapping = json(Repository.text(TEMPLATE)).at("/template/mappings");
        assertThat(asked)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        field -> assertThat(isMapped(mapping, field)).as(field).isTrue());
    }

    @Test
    void findAFieldThatIsMisspelt() {
        JsonNode mapping = json(Repository.text(TEMPLATE)).at("/template/mappings");
        assertThat(isMapped(mapping, "service.nam")).isFalse();
    }

    @Test
    void areTheSameInAClusterAsWithDocker() {
        Set<String> files = Set.of("import.sh", "objects.ndjson", "rules.txt");
        Cluster.overlays().forEach(cluster -> {
            var data = Tree.map(cluster.get("ConfigMap", "kibana-objects").get("data"));
            assertThat(data.keySet()).isEqualTo(files);
            assertThat(data.get("objects.ndjson")).isEqualTo(Repository.text(DIRECTORY + "objects.ndjson"));
        });
        var compose = Tree.map(Repository.yaml("docker-compose.kafka.yml").get("services"));
        assertThat(Tree.texts(Tree.at(compose, "kibana-objects", "volumes")))
                .containsExactlyInAnyOrderElementsOf(files.stream()
                        .map(file -> "./" + DIRECTORY + file + ":/objects/" + file + ":ro")
                        .collect(Collectors.toCollection(HashSet::new)));
    }

    private static boolean isMapped(JsonNode mapping, String field) {
        JsonNode found = mapping;
        for (String step : field.split("\\.")) {
            if (found.at("/type").asText().equals("flattened")) {
                return true;
            }
            found = found.at("/properties/" + step);
        }
        return found.has("type");
    }

    private static void fieldsOfQuery(JsonNode query, Set<String> asked) {
        CONDITION
                .matcher(query.asText().replaceAll("\"[^\"]*\"", "\"\""))
                .results()
                .forEach(condition -> asked.add(condition.group(1)));
    }

    private static String identity(JsonNode object) {
        return object.at("/type").asText() + " " + object.at("/id").asText();
    }

    /** JSON that is kept as text in JSON. */
    private static JsonNode inner(JsonNode text) {
        return text.isMissingNode() ? text : json(text.asText());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
