package dev.gigstream.edge.docs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Puts OpenAPI documents into one: public paths only; two schemas of one name stay two unless they are equal. */
final class OpenApiMerge {
    private static final String PUBLIC = "/api/v1/";
    private static final String SCHEMAS = "#/components/schemas/";

    private final ObjectNode document;
    private final ObjectNode paths;
    private final ObjectNode components;
    private final Set<String> operationIds = new HashSet<>();

    OpenApiMerge(JsonMapper json) {
        this.document = json.createObjectNode().put("openapi", "3.1.0");
        document.putObject("info").put("title", "Gigstream").put("version", "v1");
        document.putArray("servers").addObject().put("url", "/");
        this.paths = document.putObject("paths");
        this.components = document.putObject("components");
    }

    void add(String service, ObjectNode described) {
        ObjectNode part = described.deepCopy();
        Map<String, String> renamed =
                addSchemas(service, part.path("components").path("schemas"));
        renameReferences(part, renamed);
        part.path("components")
                .propertyStream()
                .filter(kind -> !kind.getKey().equals("schemas"))
                .filter(kind -> kind.getValue().isObject())
                .forEach(kind -> components.withObjectProperty(kind.getKey()).setAll((ObjectNode) kind.getValue()));
        part.path("paths")
                .propertyStream()
                .filter(path ->
                        path.getKey().startsWith(PUBLIC) && path.getValue().isObject())
                .forEach(path -> paths.withObjectProperty(path.getKey()).setAll(tagged(service, path.getValue())));
    }

    ObjectNode document() {
        return document;
    }

    private Map<String, String> addSchemas(String service, JsonNode described) {
        ObjectNode known = components.withObjectProperty("schemas");
        Map<String, String> renamed = new HashMap<>();
        described
                .propertyStream()
                .filter(schema -> known.has(schema.getKey())
                        && !known.get(schema.getKey()).equals(schema.getValue()))
                .forEach(schema -> renamed.put(SCHEMAS + schema.getKey(), SCHEMAS + renamed(service, schema.getKey())));
        renameReferences(described, renamed);
        described.propertyStream().forEach(schema -> {
            String own = renamed.getOrDefault(SCHEMAS + schema.getKey(), SCHEMAS + schema.getKey());
            known.set(own.substring(SCHEMAS.length()), schema.getValue());
        });
        return renamed;
    }

    private static String renamed(String service, String name) {
        String prefix = service.replace("-service", "");
        return Character.toUpperCase(prefix.charAt(0)) + prefix.substring(1) + name;
    }

    private ObjectNode tagged(String service, JsonNode path) {
        path.forEach(operation -> {
            if (operation instanceof ObjectNode described) {
                described.putArray("tags").add(service.replace("-service", ""));
                nameOnce(service, described);
            }
        });
        return (ObjectNode) path;
    }

    private void nameOnce(String service, ObjectNode operation) {
        String id = operation.path("operationId").asString("");
        if (!id.isEmpty() && !operationIds.add(id)) {
            operation.put("operationId", service.replace("-service", "") + "_" + id);
        }
    }

    private static void renameReferences(JsonNode node, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return;
        }
        if (node instanceof ObjectNode object) {
            String target = renamed.get(object.path("$ref").asString(""));
            if (target != null) {
                object.set("$ref", StringNode.valueOf(target));
            }
        }
        node.forEach(child -> renameReferences(child, renamed));
    }
}
