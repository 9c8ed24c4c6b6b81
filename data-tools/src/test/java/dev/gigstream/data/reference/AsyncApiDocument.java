package dev.gigstream.data.reference;

import dev.gigstream.data.catalogue.CataloguedTopic;
import dev.gigstream.data.catalogue.TopicCatalogue;
import dev.gigstream.data.record.PlainJson;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** All topics as an AsyncAPI 3.0 document; the schemas are the released files beside it. */
record AsyncApiDocument(TopicCatalogue catalogue) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KAFKA_BINDING = "0.5.0";
    private static final String AVRO = "application/vnd.apache.avro;version=1.9.0";

    String yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(160);
        options.setSplitLines(false);
        return "# Generated from the schemas and topics.yaml; do not edit. See data-tools/README.md.\n"
                + new Yaml(options).dump(document());
    }

    private Map<String, Object> document() {
        Map<String, Object> channels = new LinkedHashMap<>();
        Map<String, Object> operations = new LinkedHashMap<>();
        Map<String, Object> messages = new LinkedHashMap<>();
        for (CataloguedTopic topic : catalogue.topics()) {
            channels.put(topic.name(), channel(topic));
            operations.put("send " + topic.name(), operation("send", topic, topic.owner()));
            topic.readers()
                    .forEach(reader -> operations.put(
                            "receive " + topic.name() + " in " + reader, operation("receive", topic, reader)));
            messages.put(name(topic), message(topic));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put("info", info());
        document.put("defaultContentType", "application/vnd.apache.avro+binary");
        document.put("servers", Map.of("local", server()));
        document.put("channels", channels);
        document.put("operations", byReadableName(operations));
        document.put("components", components(messages));
        return document;
    }

    /** An operation's id has no blanks and no dots, so that tools can make a name of it. */
    private static Map<String, Object> byReadableName(Map<String, Object> operations) {
        Map<String, Object> named = new LinkedHashMap<>();
        operations.forEach((name, operation) -> named.put(name.replaceAll("[^A-Za-z0-9]+", "-"), operation));
        return named;
    }

    private static Map<String, Object> info() {
        return ordered(
                "title", "Gigstream events",
                "version", "1.0.0",
                "description",
                        "What happened on the marketplace, as its services say it. The records of a key are in order; schemas change FULL_TRANSITIVE only.");
    }

    private static Map<String, Object> server() {
        return ordered(
                "host", "127.0.0.1:19092",
                "protocol", "kafka",
                "description", "The broker that ./gigstream up starts; elsewhere KAFKA_BOOTSTRAP_SERVERS.",
                "bindings",
                        Map.of(
                                "kafka",
                                ordered(
                                        "schemaRegistryUrl", "http://127.0.0.1:18081/apis/ccompat/v7",
                                        "schemaRegistryVendor", "apicurio",
                                        "bindingVersion", KAFKA_BINDING)));
    }

    private Map<String, Object> channel(CataloguedTopic topic) {
        Map<String, Object> configuration = new LinkedHashMap<>();
        configuration.put("cleanup.policy", List.of(topic.compacted() ? "compact" : "delete"));
        configuration.put(
                "retention.ms", topic.retention().map(Duration::toMillis).orElse(-1L));
        if (topic.compacted()) {
            configuration.put("delete.retention.ms", catalogue.tombstones().toMillis());
        }
        return ordered(
                "address", topic.name(),
                "title", name(topic),
                "description", topic.schema().getDoc() + " Kept: " + topic.kept() + ".",
                "servers", List.of(reference("#/servers/local")),
                "messages", Map.of(name(topic), reference("#/components/messages/" + name(topic))),
                "bindings",
                        Map.of(
                                "kafka",
                                ordered(
                                        "topic",
                                        topic.name(),
                                        "partitions",
                                        topic.partitions(),
                                        "topicConfiguration",
                                        configuration,
                                        "bindingVersion",
                                        KAFKA_BINDING)));
    }

    private static Map<String, Object> operation(String action, CataloguedTopic topic, String application) {
        return ordered(
                "action",
                action,
                "channel",
                reference("#/channels/" + topic.name()),
                "title",
                application,
                "messages",
                List.of(reference("#/channels/" + topic.name() + "/messages/" + name(topic))));
    }

    private static Map<String, Object> message(CataloguedTopic topic) {
        Schema schema = topic.schema();
        RecordPage page = new RecordPage(topic, Releases.of(topic));
        return ordered(
                "name", schema.getFullName(),
                "title", name(topic),
                "summary", schema.getDoc(),
                "contentType", "application/vnd.apache.avro+binary",
                "headers", reference("#/components/schemas/EventHeaders"),
                "payload",
                        ordered(
                                "schemaFormat",
                                AVRO,
                                "schema",
                                reference(page.releases().linkFrom("../"))),
                "bindings",
                        Map.of(
                                "kafka",
                                ordered(
                                        "key", ordered("type", "string", "description", "From " + topic.key() + "."),
                                        "schemaIdLocation", "payload",
                                        "schemaIdPayloadEncoding", "4",
                                        "schemaLookupStrategy", "TopicNameStrategy",
                                        "bindingVersion", KAFKA_BINDING)),
                "examples",
                        List.of(ordered(
                                "name",
                                "sample",
                                "summary",
                                "As gigstream tail shows it, with the key " + page.sampleKey() + ".",
                                "payload",
                                JSON.convertValue(PlainJson.of(SampleRecord.of(schema)), LinkedHashMap.class))));
    }

    private static Map<String, Object> components(Map<String, Object> messages) {
        Map<String, Object> properties = ordered(
                "event-id", ordered("type", "string", "description", "eventId of the record."),
                "traceparent",
                        ordered("type", "string", "description", "W3C trace context of what led to the record."));
        return ordered(
                "messages",
                messages,
                "schemas",
                Map.of("EventHeaders", ordered("type", "object", "properties", properties)));
    }

    private static String name(CataloguedTopic topic) {
        return topic.schema().getName();
    }

    private static Map<String, Object> reference(String target) {
        return Map.of("$ref", target);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
