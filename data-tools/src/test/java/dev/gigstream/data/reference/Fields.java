package dev.gigstream.data.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;

/** The fields of a record and of the records and enums it is made of. */
final class Fields {

    private Fields() {}

    /** A field that holds personal data, by its path from the outer record. */
    record Personal(String path, String kind) {}

    static List<Personal> personal(Schema schema) {
        List<Personal> found = new ArrayList<>();
        personal(schema, "", found);
        return found;
    }

    private static void personal(Schema schema, String path, List<Personal> found) {
        switch (schema.getType()) {
            case RECORD -> {
                for (Schema.Field field : schema.getFields()) {
                    String here = path.isEmpty() ? field.name() : path + "." + field.name();
                    String kind = field.getProp("pii");
                    if (kind != null) {
                        found.add(new Personal(here, kind));
                    }
                    personal(field.schema(), here, found);
                }
            }
            case ARRAY -> personal(schema.getElementType(), path + "[]", found);
            case MAP -> personal(schema.getValueType(), path + "{}", found);
            case UNION -> schema.getTypes().forEach(type -> personal(type, path, found));
            default -> {
                // A leaf: nothing below it.
            }
        }
    }

    /** Records and enums by full name, in the order in which a reader of the outer one meets them. */
    static Map<String, Schema> named(Schema schema) {
        Map<String, Schema> found = new LinkedHashMap<>();
        named(schema, found);
        return found;
    }

    private static void named(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.putIfAbsent(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> named(field.schema(), found));
                }
            }
            case ENUM -> found.putIfAbsent(schema.getFullName(), schema);
            case ARRAY -> named(schema.getElementType(), found);
            case MAP -> named(schema.getValueType(), found);
            case UNION -> schema.getTypes().forEach(type -> named(type, found));
            default -> {
                // A leaf without a name of its own.
            }
        }
    }

    /** A type as a person would write it. */
    static String type(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        if (logical != null) {
            return logical.getName();
        }
        return switch (schema.getType()) {
            case RECORD, ENUM, FIXED -> schema.getName();
            case ARRAY -> "array of " + type(schema.getElementType());
            case MAP -> "map of " + type(schema.getValueType());
            case UNION -> schema.getTypes().stream().map(Fields::type).collect(Collectors.joining(" or "));
            default -> schema.getType().getName();
        };
    }
}
