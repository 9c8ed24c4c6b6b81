package dev.gigstream.auth.web;

import dev.gigstream.auth.password.HashingBusyException;
import dev.gigstream.http.Problem;
import dev.gigstream.http.ProblemDocument;
import dev.gigstream.http.StandardProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns a full hashing pool into 429: the client comes back in a moment. */
@RestControllerAdvice
class BusyAdvice {

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    @ExceptionHandler(HashingBusyException.class)
    ResponseEntity<Object> busy(HttpServletRequest request) {
        Problem problem = Problem.of(StandardProblem.TOO_MANY_REQUESTS, "Too many people log in right now; try again.");
        return ProblemDocument.answer(problem.withRetryAfter(A_MOMENT), request);
    }
}
