package dev.gigstream.gigindex.index;

import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes changes as lines of the bulk API, each with its external version. */
final class BulkLines {
    private final JsonMapper json;

    BulkLines(JsonMapper json) {
        this.json = json;
    }

    byte[] of(List<Item> items) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(2_048 * (1 + items.size()));
        items.forEach(item -> write(item, lines));
        return lines.toByteArray();
    }

    private void write(Item item, ByteArrayOutputStream lines) {
        try (JsonGenerator line = json.createGenerator(lines)) {
            action(item, line);
        }
        lines.write('\n');
        if (item.change().document() != null) {
            try (JsonGenerator line = json.createGenerator(lines)) {
                DocumentJson.write(item.change().document(), line);
            }
            lines.write('\n');
        }
    }

    private static void action(Item item, JsonGenerator line) {
        line.writeStartObject();
        line.writeName(item.change().document() == null ? "delete" : "index");
        line.writeStartObject();
        line.writeStringProperty("_index", item.alias());
        line.writeStringProperty("_id", item.change().gigId());
        line.writeNumberProperty("version", item.change().version());
        line.writeStringProperty("version_type", "external");
        line.writeEndObject();
        line.writeEndObject();
    }

    /** One change on its way to one index. */
    record Item(String alias, IndexChange change) {}
}
