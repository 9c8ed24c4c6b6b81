package dev.gigstream.data.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.data.catalogue.CataloguedTopic;
import dev.gigstream.data.catalogue.TopicCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The document that programs read: no object has a field that AsyncAPI 3.0 does not name, and every reference leads somewhere. */
class AsyncApiTest {

    private static final Path FILE = Reference.ROOT.resolve("docs/asyncapi.yaml");

    private final Map<?, ?> document = document();

    @Test
    void theRootHasWhatIsRequired() {
        assertThat(document.get("asyncapi")).isEqualTo("3.0.0");
        fields(
                document,
                Set.of("asyncapi", "info"),
                Set.of("defaultContentType", "servers", "channels", "operations", "components"));
        fields(at("info"), Set.of("title", "version"), Set.of("description"));
        each(at("servers"), server -> fields(server, Set.of("host", "protocol"), Set.of("description", "bindings")));
        fields(at("components"), Set.of(), Set.of("messages", "schemas"));
    }

    @Test
    void eachTopicIsAChannelWithItsMessage() {
        assertThat(texts(at("channels").keySet()))
                .containsExactlyElementsOf(TopicCatalogue.read().topics().stream()
                        .map(CataloguedTopic::name)
                        .toList());
        each(at("channels"), channel -> {
            fields(channel, Set.of("address", "messages"), Set.of("title", "description", "servers", "bindings"));
            each((Map<?, ?>) channel.get("messages"), AsyncApiTest::isReference);
            binding(channel, Set.of("topic", "partitions", "topicConfiguration"));
        });
    }

    @Test
    void eachMessageHasASchemaAndAnExample() {
        each((Map<?, ?>) at("components").get("messages"), message -> {
            fields(
                    message,
                    Set.of("name", "payload", "examples"),
                    Set.of("title", "summary", "contentType", "headers", "bindings"));
            fields((Map<?, ?>) message.get("payload"), Set.of("schemaFormat", "schema"), Set.of());
            ((List<?>) message.get("examples"))
                    .forEach(example ->
                            fields((Map<?, ?>) example, Set.of("payload"), Set.of("name", "summary", "headers")));
            binding(message, Set.of("key", "schemaIdLocation", "schemaIdPayloadEncoding", "schemaLookupStrategy"));
        });
    }

    @Test
    void eachApplicationSendsOrReceivesOnAChannelAMessageOfIt() {
        each(at("operations"), operation -> {
            fields(operation, Set.of("action", "channel"), Set.of("title", "messages"));
            assertThat(operation.get("action")).isIn("send", "receive");
            String channel = isReference((Map<?, ?>) operation.get("channel"));
            ((List<?>) operation.get("messages"))
                    .forEach(message ->
                            assertThat(isReference((Map<?, ?>) message)).startsWith(channel + "/messages/"));
        });
        int readers = TopicCatalogue.read().topics().stream()
                .mapToInt(topic -> topic.readers().size() + 1)
                .sum();
        assertThat(at("operations")).hasSize(readers);
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        List<String> references = new ArrayList<>();
        collect(document, references);

        assertThat(references).isNotEmpty();
        for (String reference : references) {
            if (reference.startsWith("#/")) {
                assertThat(resolved(reference)).as(reference).isInstanceOf(Map.class);
            } else {
                Schema schema = new Schema.Parser().parse(Files.readString(FILE.resolveSibling(reference)));
                assertThat(reference).contains("/" + schema.getFullName() + "/");
            }
        }
    }

    private Object resolved(String reference) {
        Object here = document;
        for (String step : reference.substring(2).split("/")) {
            here = here instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return here;
    }

    private static void collect(Object node, List<String> references) {
        switch (node) {
            case Map<?, ?> map -> {
                if (map.get("$ref") instanceof String target) {
                    references.add(target);
                }
                map.values().forEach(value -> collect(value, references));
            }
            case List<?> list -> list.forEach(value -> collect(value, references));
            case null, default -> {
                // A leaf refers to nothing.
            }
        }
    }

    private static void binding(Map<?, ?> owner, Set<String> named) {
        Map<?, ?> kafka = (Map<?, ?>) ((Map<?, ?>) owner.get("bindings")).get("kafka");
        fields(kafka, named, Set.of("bindingVersion"));
        assertThat(kafka.get("bindingVersion")).isEqualTo("0.5.0");
    }

    private static String isReference(Map<?, ?> node) {
        fields(node, Set.of("$ref"), Set.of());
        return (String) node.get("$ref");
    }

    private static void fields(Map<?, ?> node, Set<String> required, Set<String> optional) {
        Set<String> names = texts(node.keySet());
        assertThat(names).containsAll(required);
        assertThat(names).allMatch(name -> required.contains(name) || optional.contains(name));
    }

    private static void each(Map<?, ?> nodes, java.util.function.Consumer<Map<?, ?>> check) {
        assertThat(nodes).isNotEmpty();
        nodes.values().forEach(node -> check.accept((Map<?, ?>) node));
    }

    private Map<?, ?> at(String name) {
        return (Map<?, ?>) document.get(name);
    }

    private static Set<String> texts(Set<?> names) {
        return names.stream().map(String::valueOf).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static Map<?, ?> document() {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FILE));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
