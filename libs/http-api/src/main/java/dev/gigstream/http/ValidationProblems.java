package dev.gigstream.http;

import dev.gigstream.http.Problem.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Failed Jakarta constraints as 422 with one error per violation, ordered by field. */
final class ValidationProblems {

    private ValidationProblems() {}

    static Problem of(MethodArgumentNotValidException failure) {
        return invalid(errorsIn(failure));
    }

    static Problem of(HandlerMethodValidationException failure) {
        return invalid(failure.getParameterValidationResults().stream().flatMap(ValidationProblems::errorsOf));
    }

    static Problem of(ConstraintViolationException failure) {
        return invalid(failure.getConstraintViolations().stream().map(ValidationProblems::errorOf));
    }

    private static Problem invalid(Stream<FieldError> errors) {
        List<FieldError> ordered = errors.distinct()
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
        return FrameworkProblems.ofStatus(422).withErrors(ordered);
    }

    private static Stream<FieldError> errorsOf(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errorsIn(errors);
        }
        String name = result.getMethodParameter().getParameterName();
        return result.getResolvableErrors().stream().map(error -> new FieldError(name, messageOf(error)));
    }

    private static Stream<FieldError> errorsIn(Errors errors) {
        return errors.getAllErrors().stream().map(error -> new FieldError(fieldOf(error), messageOf(error)));
    }

    private static FieldError errorOf(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return new FieldError(path.substring(path.indexOf('.') + 1), violation.getMessage());
    }

    private static String fieldOf(ObjectError error) {
        return error instanceof org.springframework.validation.FieldError field ? field.getField() : "";
    }

    private static String messageOf(MessageSourceResolvable error) {
        boolean unconverted =
                error instanceof org.springframework.validation.FieldError field && field.isBindingFailure();
        return unconverted || error.getDefaultMessage() == null ? "is not valid" : error.getDefaultMessage();
    }
}
