package dev.gigstream.search.gig;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where in an order a gig stands, as Elasticsearch gave it out.
 *
 * @param json an array of plain values
 */
record SortValues(String json) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @throws RuntimeException when that is not an array of plain values */
    SortValues {
        read(json);
    }

    static SortValues of(List<FieldValue> values) {
        return new SortValues(values.stream().map(SortValues::text).collect(Collectors.joining(",", "[", "]")));
    }

    List<FieldValue> fields() {
        return read(json);
    }

    private static String text(FieldValue value) {
        return value.isString() ? JSON.writeValueAsString(value.stringValue()) : value._toJsonString();
    }

    private static List<FieldValue> read(String json) {
        return JSON.readValue(json, new TypeReference<List<Object>>() {}).stream()
                .map(SortValues::field)
                .toList();
    }

    private static FieldValue field(Object value) {
        return switch (value) {
            case null -> FieldValue.NULL;
            case String text -> FieldValue.of(text);
            case Integer number -> FieldValue.of(number.longValue());
            case Long number -> FieldValue.of(number.longValue());
            case Double number -> FieldValue.of(number.doubleValue());
            case Boolean truth -> FieldValue.of(truth.booleanValue());
            default -> throw new IllegalArgumentException("Not a plain value");
        };
    }
}
