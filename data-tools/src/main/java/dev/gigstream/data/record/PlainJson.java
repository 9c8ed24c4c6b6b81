package dev.gigstream.data.record;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An Avro value as people and notebooks read it: no union tags, moments as ISO 8601 in UTC, bytes in Base64. */
public final class PlainJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlainJson() {}

    public static ObjectNode of(IndexedRecord record) {
        ObjectNode object = JSON.objectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            object.set(field.name(), value(field.schema(), record.get(field.pos())));
        }
        return object;
    }

    private static JsonNode value(Schema schema, Object value) {
        return switch (schema.getType()) {
            case NULL -> JSON.nullNode();
            case RECORD -> of((IndexedRecord) value);
            case UNION -> value(schema.getTypes().get(GenericData.get().resolveUnion(schema, value)), value);
            case ARRAY -> array(schema.getElementType(), (Collection<?>) value);
            case MAP -> map(schema.getValueType(), (Map<?, ?>) value);
            case BOOLEAN -> JSON.booleanNode((Boolean) value);
            case INT -> JSON.numberNode((Integer) value);
            case LONG -> number(schema, (Long) value);
            case FLOAT -> JSON.numberNode((Float) value);
            case DOUBLE -> JSON.numberNode((Double) value);
            case BYTES -> JSON.binaryNode(bytes((ByteBuffer) value));
            case FIXED -> JSON.binaryNode(((GenericFixed) value).bytes());
            case STRING, ENUM -> JSON.stringNode(value.toString());
        };
    }

    private static JsonNode number(Schema schema, long value) {
        return schema.getLogicalType() instanceof LogicalTypes.TimestampMillis
                ? JSON.stringNode(Instant.ofEpochMilli(value).toString())
                : JSON.numberNode(value);
    }

    private static ArrayNode array(Schema element, Collection<?> values) {
        ArrayNode array = JSON.arrayNode(values.size());
        values.forEach(value -> array.add(value(element, value)));
        return array;
    }

    private static ObjectNode map(Schema element, Map<?, ?> values) {
        ObjectNode object = JSON.objectNode();
        values.forEach((key, value) -> object.set(key.toString(), value(element, value)));
        return object;
    }

    private static byte[] bytes(ByteBuffer value) {
        byte[] bytes = new byte[value.remaining()];
        value.duplicate().get(bytes);
        return bytes;
    }
}
