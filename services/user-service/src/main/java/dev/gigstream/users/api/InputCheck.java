package dev.gigstream.users.api;

import dev.gigstream.http.Problem;
import dev.gigstream.http.Problem.FieldError;
import dev.gigstream.http.StandardProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Checks constraints where the framework does not: on merged patches and on each element of a long list. */
public final class InputCheck {

    private final Validator validator;

    public InputCheck(Validator validator) {
        this.validator = validator;
    }

    /** @param prefix path of the value in the request, such as {@code [3].} */
    public Stream<FieldError> errors(String prefix, Object value) {
        return validator.validate(value).stream()
                .map(violation -> new FieldError(prefix + path(violation), violation.getMessage()));
    }

    /** 422 with all of them, unless there are none. */
    public static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.of(StandardProblem.INVALID_INPUT, "The request holds invalid values.")
                    .withErrors(errors.stream()
                            .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                            .toList());
        }
    }

    private static String path(ConstraintViolation<Object> violation) {
        String path = violation.getPropertyPath().toString();
        int element = path.indexOf(".<");
        return element < 0 ? path : path.substring(0, element);
    }
}
