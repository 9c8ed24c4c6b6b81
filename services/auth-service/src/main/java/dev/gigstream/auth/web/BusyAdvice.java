package dev.gigstream.auth.web;

import dev.gigstream.auth.password.HashingBusyException;
import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import java.time.Duration;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns a full hashing pool into 429: the client comes back in a moment. */
@RestControllerAdvice
class BusyAdvice {

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    @ExceptionHandler
    void busy(HashingBusyException failure) {
        throw Problem.of(StandardProblem.TOO_MANY_REQUESTS, "Too many people log in right now; try again.")
                .withRetryAfter(A_MOMENT);
    }
}
