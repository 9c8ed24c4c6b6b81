package dev.gigstream.data.reference;

import dev.gigstream.data.catalogue.CataloguedTopic;
import dev.gigstream.data.record.PlainJson;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import tools.jackson.databind.json.JsonMapper;

/** The page of one topic: its promises, where it holds personal data, every field, a sample. */
record RecordPage(CataloguedTopic topic, Releases releases) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String fileName(CataloguedTopic topic) {
        return topic.schema().getName() + ".md";
    }

    String markdown() {
        Schema schema = topic.schema();
        StringBuilder page = new StringBuilder();
        page.append("# ").append(schema.getName()).append("\n");
        page.append(Reference.GENERATED).append("\n\n");
        page.append(schema.getDoc()).append("\n\n");
        page.append(promises(schema)).append("\n");
        page.append(personalData(schema)).append("\n");
        page.append("## Fields\n");
        Fields.named(schema).values().forEach(named -> page.append(described(named, named.equals(schema))));
        page.append("## Sample\nKey `")
                .append(sampleKey())
                .append("`, value as `gigstream tail` shows it:\n\n```json\n");
        page.append(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(PlainJson.of(SampleRecord.of(schema))));
        return page.append("\n```\n").toString();
    }

    private String promises(Schema schema) {
        List<String> lines = List.of(
                row("Topic", "`" + topic.name() + "`"),
                row("Written by", writers()),
                row("Read by", readers()),
                row("Key", key()),
                row("Order", order(schema)),
                row("Partitions", topic.partitions() + ", never lowered"),
                row("Kept", topic.kept() + (topic.compacted() ? "; a record without a value erases its key" : "")),
                row("Cleanup policy", topic.compacted() ? "`compact`" : "`delete`"),
                row(
                        "Compatibility",
                        "`FULL_TRANSITIVE`, subject `" + topic.name() + "-value`; [release " + releases.newest() + "]("
                                + releases.linkFrom("../../") + ")"));
        return "| | |\n| --- | --- |\n" + String.join("", lines);
    }

    private String writers() {
        return topic.owner().equals(CataloguedTopic.EVERYONE)
                ? "every application"
                : topic.owner() + ", and nobody else";
    }

    private String readers() {
        return topic.readers().isEmpty() ? "nobody in this repository" : String.join(", ", topic.readers());
    }

    private String key() {
        return Reference.keyFields(topic).stream()
                .map(field -> "`" + field + "`")
                .collect(Collectors.joining(", a colon, "));
    }

    private static String order(Schema schema) {
        return schema.getField("aggregateVersion") == null
                ? "of each key, as it was written"
                : "of each key, by `aggregateVersion`";
    }

    /** Made of the sample's fields, as the owner does. */
    String sampleKey() {
        var sample = SampleRecord.of(topic.schema());
        return Reference.keyFields(topic).stream()
                .map(field -> topic.schema().getField(field).schema().getType() == Schema.Type.ENUM
                        ? sample.get(field).toString().toLowerCase(java.util.Locale.ROOT)
                        : sample.get(field).toString())
                .collect(Collectors.joining(":"));
    }

    private static String personalData(Schema schema) {
        List<Fields.Personal> fields = Fields.personal(schema);
        if (fields.isEmpty()) {
            return "## Personal data\nNone.\n";
        }
        return "## Personal data\n| field | kind |\n| --- | --- |\n"
                + fields.stream()
                        .map(field -> "| `" + field.path() + "` | " + field.kind() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String described(Schema schema, boolean outer) {
        String head = outer ? "" : "### " + schema.getName() + "\n" + schema.getDoc() + "\n\n";
        return head + (schema.getType() == Schema.Type.ENUM ? symbols(schema) : fields(schema)) + "\n";
    }

    private static String symbols(Schema schema) {
        return schema.getEnumSymbols().stream()
                        .map(symbol -> "`" + symbol + "`")
                        .collect(Collectors.joining(" ")) + "\n";
    }

    private static String fields(Schema schema) {
        return "| field | type | |\n| --- | --- | --- |\n"
                + schema.getFields().stream()
                        .map(field -> "| `" + field.name() + "` | " + Fields.type(field.schema()) + " | "
                                + field.doc().replace("|", "\\|") + " |\n")
                        .collect(Collectors.joining());
    }

    private static String row(String name, String value) {
        return "| " + name + " | " + value + " |\n";
    }
}
