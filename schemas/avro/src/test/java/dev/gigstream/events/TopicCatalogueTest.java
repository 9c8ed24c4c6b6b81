package dev.gigstream.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class TopicCatalogueTest {
    private static final List<String> KINDS_OF_PERSONAL_DATA =
            List.of("pseudonym", "contact", "name", "free-text", "location", "picture");

    @Test
    void namesTheSameTopicsAsTheConstants() throws IllegalAccessException {
        var constants = new ArrayList<String>();
        for (var field : Topics.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                constants.add((String) field.get(null));
            }
        }

        var catalogued = Catalogue.topics().stream().map(Catalogue.Topic::name).toList();

        assertThat(catalogued).containsExactlyInAnyOrderElementsOf(constants);
    }

    @Test
    void everyRecordSaysWhichEventItIsAndWhen() {
        assertThat(Catalogue.topics()).allSatisfy(topic -> {
            var schema = topic.schema();
            assertThat(schema.getField("eventId")).as(topic.name()).isNotNull();
            assertThat(schema.getField("occurredAt").schema().getLogicalType().getName())
                    .isEqualTo("timestamp-millis");
            if (topic.cleanup().equals("compact")) {
                assertThat(schema.getField("aggregateVersion").schema().getType())
                        .isEqualTo(Schema.Type.LONG);
            }
        });
    }

    @Test
    void everyRecordAndFieldIsDocumented() {
        assertThat(Catalogue.topics())
                .allSatisfy(topic -> undocumented(topic.schema(), "")
                        .forEach(path ->
                                assertThat(path).as("no doc in " + topic.name()).isNull()));
    }

    @Test
    void everyEnumKnowsTheUnknown() {
        assertThat(Catalogue.topics())
                .allSatisfy(topic -> nested(topic.schema()).stream()
                        .filter(schema -> schema.getType() == Schema.Type.ENUM)
                        .forEach(schema -> assertThat(schema.getEnumDefault())
                                .as(schema.getFullName())
                                .isEqualTo("UNKNOWN")));
    }

    @Test
    void personalDataIsMarkedWithAKnownKind() {
        assertThat(Catalogue.topics())
                .allSatisfy(topic -> nested(topic.schema()).stream()
                        .filter(schema -> schema.getType() == Schema.Type.RECORD)
                        .flatMap(schema -> schema.getFields().stream())
                        .map(field -> field.getProp("pii"))
                        .filter(kind -> kind != null)
                        .forEach(kind -> assertThat(kind).isIn(KINDS_OF_PERSONAL_DATA)));
    }

    private static List<String> undocumented(Schema root, String path) {
        var missing = new ArrayList<String>();
        for (var schema : nested(root)) {
            if (schema.getType() == Schema.Type.RECORD || schema.getType() == Schema.Type.ENUM) {
                if (schema.getDoc() == null || schema.getDoc().isBlank()) {
                    missing.add(path + schema.getFullName());
                }
            }
            if (schema.getType() == Schema.Type.RECORD) {
                schema.getFields().stream()
                        .filter(field -> field.doc() == null || field.doc().isBlank())
                        .forEach(field -> missing.add(schema.getFullName() + "." + field.name()));
            }
        }
        return missing;
    }

    private static List<Schema> nested(Schema root) {
        var found = new ArrayList<Schema>();
        collect(root, found);
        return found;
    }

    private static void collect(Schema schema, List<Schema> found) {
        if (found.contains(schema)) {
            return;
        }
        found.add(schema);
        switch (schema.getType()) {
            case RECORD -> schema.getFields().forEach(field -> collect(field.schema(), found));
            case ARRAY -> collect(schema.getElementType(), found);
            case MAP -> collect(schema.getValueType(), found);
            case UNION -> schema.getTypes().forEach(type -> collect(type, found));
            default -> {
                // A leaf: nothing below it.
            }
        }
    }
}
