package dev.gigstream.search.gig;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Words of the query language, so that the queries below read as what they say. Each writes one JSON value. */
interface Clause extends Consumer<JsonGenerator> {
    static Clause object(Field... fields) {
        return json -> {
            json.writeStartObject();
            for (Field field : fields) {
                field.accept(json);
            }
            json.writeEndObject();
        };
    }

    static Clause array(List<Clause> clauses) {
        return json -> {
            json.writeStartArray();
            clauses.forEach(it -> it.accept(json));
            json.writeEndArray();
        };
    }

    static Clause strings(List<String> values) {
        return json -> {
            json.writeStartArray();
            values.forEach(json::writeString);
            json.writeEndArray();
        };
    }

    static Clause of(Field field) {
        return object(field);
    }

    static Clause term(String field, String value) {
        return object(field("term", object(field(field, value))));
    }

    static Clause terms(String field, List<String> values) {
        return object(field("terms", object(field(field, strings(values)))));
    }

    static Clause range(String field, Field... limits) {
        return object(field("range", object(field(field, object(limits)))));
    }

    /** All must hold; nothing is scored. */
    static Clause filtered(List<Clause> filters) {
        return object(field("bool", object(field("filter", array(filters)))));
    }

    static Field field(String name, Consumer<JsonGenerator> value) {
        return json -> {
            json.writeName(name);
            value.accept(json);
        };
    }

    static Field field(String name, String value) {
        return json -> json.writeStringProperty(name, value);
    }

    static Field field(String name, long value) {
        return json -> json.writeNumberProperty(name, value);
    }

    static Field field(String name, double value) {
        return json -> json.writeNumberProperty(name, value);
    }

    static Field field(String name, boolean value) {
        return json -> json.writeBooleanProperty(name, value);
    }

    /** One member of an object. */
    interface Field extends Consumer<JsonGenerator> {}
}
