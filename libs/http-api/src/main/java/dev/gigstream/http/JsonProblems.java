package dev.gigstream.http;

import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * What a body that could not be read means: 400 when it is not the JSON document asked for, 422 at the field when one
 * value is of the wrong kind. Jackson's messages name classes and are not shown.
 */
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(Throwable cause) {
        return switch (cause) {
            case InputCoercionException e -> field(e, "is out of range");
            case ValueInstantiationException e -> field(e, "is not valid");
            case MismatchedInputException e when !e.getPath().isEmpty() -> field(e, expectation(e.getTargetType()));
            case null, default ->
                Problem.of(StandardProblem.MALFORMED_REQUEST, "The body is missing or not the JSON document expected.");
        };
    }

    private static Problem field(JacksonException e, String message) {
        return Problem.invalid(path(e.getPath()), message);
    }

    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String expectation(Class<?> target) {
        if (target == null) {
            return "is not valid";
        }
        if (target.isEnum()) {
            return "must be one of " + constants(target);
        }
        if (isIntegral(target)) {
            return "must be an integer";
        }
        if (Number.class.isAssignableFrom(target) || target == double.class || target == float.class) {
            return "must be a number";
        }
        return structure(target);
    }

    private static String structure(Class<?> target) {
        if (target == String.class) {
            return "must be a string without control or unpaired characters";
        }
        if (target == boolean.class || target == Boolean.class) {
            return "must be true or false";
        }
        if (Temporal.class.isAssignableFrom(target)) {
            return "must be an RFC 3339 time";
        }
        return Collection.class.isAssignableFrom(target) || target.isArray() ? "must be an array" : "must be an object";
    }

    private static boolean isIntegral(Class<?> target) {
        return List.of(
                        long.class,
                        int.class,
                        short.class,
                        byte.class,
                        Long.class,
                        Integer.class,
                        Short.class,
                        Byte.class)
                .contains(target);
    }

    private static String constants(Class<?> target) {
        return Arrays.stream(target.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
}
