package dev.gigstream.data.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A record made up from its schema, the same every time: what could stand on the topic. */
public final class SampleRecord {

    private static final Instant MOMENT = Instant.parse("2026-01-05T09:30:00Z");
    private static final String UNKNOWN = "UNKNOWN";
    private static final Map<String, Object> VALUES = values();

    private SampleRecord() {}

    public static GenericRecord of(Schema schema) {
        GenericRecord record = new GenericData.Record(schema);
        schema.getFields()
                .forEach(field -> record.put(field.pos(), value(field.schema(), schema.getName(), field.name())));
        return record;
    }

    private static Object value(Schema schema, String record, String field) {
        return switch (schema.getType()) {
            case NULL -> null;
            case RECORD -> of(schema);
            case UNION -> value(filled(schema), record, field);
            case ARRAY -> List.of(value(schema.getElementType(), record, field));
            case MAP -> Map.of("quality", value(schema.getValueType(), record, field));
            case BOOLEAN -> false;
            case INT -> (int) number(record, field);
            case LONG ->
                schema.getLogicalType() instanceof LogicalTypes.TimestampMillis
                        ? MOMENT.toEpochMilli()
                        : number(record, field);
            case FLOAT -> (float) number(record, field);
            case DOUBLE -> (double) number(record, field);
            case STRING -> text(record, field);
            case ENUM -> new GenericData.EnumSymbol(schema, symbol(schema));
            case BYTES, FIXED -> throw new IllegalStateException("No sample for the bytes of " + record + "." + field);
        };
    }

    /** What a union holds when it holds something. */
    private static Schema filled(Schema union) {
        return union.getTypes().stream()
                .filter(type -> type.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }

    private static String symbol(Schema schema) {
        return schema.getEnumSymbols().stream()
                .filter(symbol -> !symbol.equals(UNKNOWN))
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static long number(String record, String field) {
        return chosen(record, field) instanceof Number number ? number.longValue() : 1;
    }

    private static String text(String record, String field) {
        Object chosen = chosen(record, field);
        if (chosen != null) {
            return chosen.toString();
        }
        return field.endsWith("Id") || field.endsWith("Ids") || field.equals("by") || field.endsWith("By")
                ? id(field)
                : field.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }

    private static Object chosen(String record, String field) {
        return VALUES.getOrDefault(record + "." + field, VALUES.get(field));
    }

    /** A UUIDv7 of the moment, so that the same field has the same id in every sample and fields refer to each other. */
    private static String id(String field) {
        UUID hash =
                UUID.nameUUIDFromBytes(field.replaceAll("s$", "").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        long high = (MOMENT.toEpochMilli() << 16) | 0x7000 | (hash.getMostSignificantBits() & 0xFFF);
        long low = (hash.getLeastSignificantBits() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static Map<String, Object> values() {
        try (InputStream file = SampleRecord.class.getResourceAsStream("/sample-values.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
