package dev.gigstream.deployment;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A schema of this module's resources; where it closes an object, an unknown field is an error. */
final class JsonSchema {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Schema schema;

    private JsonSchema(Schema schema) {
        this.schema = schema;
    }

    static JsonSchema named(String file) {
        ObjectNode text = (ObjectNode) JSON.readTree(JsonSchema.class.getResourceAsStream("/schemas/" + file));
        // Its dialect is given below; a name would be looked up on the network.
        text.remove(List.of("$schema", "$id"));
        return new JsonSchema(
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text));
    }

    List<String> complaints(Object document) {
        return schema.validate(JSON.valueToTree(document)).stream()
                .map(Error::toString)
                .toList();
    }
}
