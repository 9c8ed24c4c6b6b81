package dev.gigstream.local.razorpay.web;

import dev.gigstream.local.razorpay.provider.Declined;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The JSON object of a request, read as strictly as the provider does: an amount is a whole number. */
record Input(JsonNode object) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final int MOST_NOTES = 15;
    private static final int LONGEST_NOTE = 512;

    /** An absent body is an empty object. */
    static Input of(byte[] body) {
        if (body.length == 0) {
            return new Input(JsonNodeFactory.instance.objectNode());
        }
        try {
            JsonNode read = JSON.readTree(body);
            if (read.isObject()) {
                return new Input(read);
            }
        } catch (JacksonException malformed) {
            throw Declined.badRequest("The request body is no JSON.");
        }
        throw Declined.badRequest("The request body must be an object.");
    }

    <T> T as(Class<T> type) {
        try {
            return JSON.treeToValue(object, type);
        } catch (JacksonException e) {
            Throwable cause = e.getCause() instanceof IllegalArgumentException wrong ? wrong : e;
            throw Declined.badRequest(cause.getMessage().lines().findFirst().orElse("The request is invalid."));
        }
    }

    boolean has(String field) {
        return !object.path(field).isMissingNode() && !object.path(field).isNull();
    }

    long amount(String field) {
        if (!has(field)) {
            throw Declined.field(field, "The " + field + " field is required.");
        }
        JsonNode value = object.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw Declined.field(field, "The " + field + " must be an integer.");
        }
        return value.asLong();
    }

    Long amountOrNull(String field) {
        return has(field) ? amount(field) : null;
    }

    String text(String field) {
        String text = textOrNull(field);
        if (text == null) {
            throw Declined.field(field, "The " + field + " field is required.");
        }
        return text;
    }

    String textOrNull(String field) {
        if (!has(field)) {
            return null;
        }
        if (!object.path(field).isString()) {
            throw Declined.field(field, "The " + field + " must be a string.");
        }
        return object.path(field).asString();
    }

    <E extends Enum<E>> E choice(String field, Class<E> type, E absent) {
        String name = textOrNull(field);
        if (name == null) {
            return absent;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(name)) {
                return constant;
            }
        }
        throw Declined.field(field, "The selected " + field + " is invalid.");
    }

    /** An empty array stands for no notes, as it does in the provider's own answers. */
    Map<String, String> notes() {
        JsonNode notes = object.path("notes");
        Map<String, String> read = new LinkedHashMap<>();
        notes.propertyStream()
                .forEach(note -> read.put(note.getKey(), note.getValue().asString("")));
        if (read.size() > MOST_NOTES || read.values().stream().anyMatch(note -> note.length() > LONGEST_NOTE)) {
            throw Declined.field("notes", "Notes are limited to 15 values of 512 characters.");
        }
        return read;
    }
}
