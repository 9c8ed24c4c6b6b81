package dev.gigstream.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer other than success, thrown where it is found out and rendered as RFC 9457 in one place. Its detail is read
 * by clients: nothing internal belongs in it.
 */
public final class Problem extends RuntimeException {

    private final transient ProblemCode code;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> extensions;
    private final transient Duration retryAfter;

    public Problem(ProblemCode code, String detail) {
        this(code, detail, List.of(), Map.of(), null);
    }

    private Problem(
            ProblemCode code,
            String detail,
            List<FieldError> errors,
            Map<String, Object> extensions,
            Duration retryAfter) {
        // A problem is an answer, not a failure: it carries no stack trace.
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.extensions = extensions;
        this.retryAfter = retryAfter;
    }

    public static Problem of(ProblemCode code, String detail) {
        return new Problem(code, detail);
    }

    /** 422 for one field. */
    public static Problem invalid(String field, String message) {
        return of(StandardProblem.INVALID_INPUT, "The request holds invalid values.")
                .withErrors(List.of(new FieldError(field, message)));
    }

    public Problem withErrors(List<FieldError> fieldErrors) {
        return new Problem(code, getMessage(), fieldErrors, extensions, retryAfter);
    }

    /** Adds a member of its own to the document, such as the actions that are allowed now. */
    public Problem withExtension(String name, Object value) {
        Map<String, Object> extended = new LinkedHashMap<>(extensions);
        extended.put(name, value);
        return new Problem(code, getMessage(), errors, extended, retryAfter);
    }

    /** Sets {@code Retry-After}, rounded up to whole seconds. */
    public Problem withRetryAfter(Duration delay) {
        return new Problem(code, getMessage(), errors, extensions, delay);
    }

    public ProblemCode code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** One invalid value: its path in the request, such as {@code packages[0].price.amountMinor}, and what is wrong. */
    public record FieldError(String field, String message) {}
}
