package dev.gigstream.http;

import jakarta.validation.ConstraintViolationException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns every exception into the problem document of the contract. It is the last advice asked, so a service's own
 * handlers go first; what nobody knows is 500, logged with its trace id and told without its inside.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private final FailureProblems failures;

    ProblemAdvice(FailureProblems failures) {
        this.failures = failures;
    }

    @ExceptionHandler
    ResponseEntity<Object> handleProblem(Problem problem, WebRequest request) {
        return answer(problem, HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> handleViolations(ConstraintViolationException failure, WebRequest request) {
        return answer(ValidationProblems.of(failure), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> handleFailure(Exception failure, WebRequest request) {
        return failures.of(failure)
                .map(problem -> answer(problem, HttpHeaders.EMPTY, request))
                .orElse(null);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = failures.ofRequest(failure).orElseGet(() -> JsonProblems.of(failure.getCause()));
        return answer(problem, headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(ValidationProblems.of(failure), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(ValidationProblems.of(failure), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(Problem.invalid(failure.getParameterName(), "is required"), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(Problem.invalid(failure.getRequestPartName(), "is required"), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = failure instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : failure.getPropertyName();
        return answer(Problem.invalid(name, "is not valid"), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = status.is5xxServerError()
                ? failures.ofServer(failure, status.value())
                : FrameworkProblems.ofStatus(status.value());
        return answer(problem, headers, request);
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers, WebRequest request) {
        String path = ((ServletWebRequest) request).getRequest().getRequestURI();
        return ProblemDocument.answer(problem, headers, path);
    }
}
