package dev.gigstream.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Sorts failures nobody handled: the client's doing (4xx, not logged), a lost race (409), a backend that is away (503,
 * warned of) and our own faults (500, logged as errors).
 */
public final class FailureProblems {

    private static final Logger log = LoggerFactory.getLogger(FailureProblems.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Set<String> LOST_RACES = Set.of(
            "org.springframework.dao.OptimisticLockingFailureException", "jakarta.persistence.OptimisticLockException");

    private final List<UnavailabilityCauses> unavailability;

    FailureProblems(List<UnavailabilityCauses> unavailability) {
        this.unavailability = List.copyOf(unavailability);
    }

    /** The answer to a failure, or nothing when there is no client left to answer. */
    Optional<Problem> of(Exception failure) {
        if (FailureNames.inCauses(failure, ClientAbortException.class::isInstance)) {
            return Optional.empty();
        }
        return ofRequest(failure).or(() -> Optional.of(ofServer(failure)));
    }

    /** The problem when the request itself, as it came in, is at fault. */
    Optional<Problem> ofRequest(Exception failure) {
        return FailureNames.causes(failure)
                .map(FailureProblems::requestStatus)
                .filter(status -> status > 0)
                .findFirst()
                .map(FrameworkProblems::ofStatus);
    }

    /** The problem when the server is at fault: a lost race, a backend that is away, or a fault of our own. */
    public Problem ofServer(Exception failure) {
        return ofServer(failure, 500);
    }

    Problem ofServer(Exception failure, int status) {
        if (FailureNames.inCauses(failure, cause -> FailureNames.isA(cause, LOST_RACES))) {
            return FrameworkProblems.ofStatus(409);
        }
        if (status == 503 || FailureNames.inCauses(failure, this::isUnavailable)) {
            log.error("a backend is away: {}", rootOf(failure).toString());
            return FrameworkProblems.ofStatus(503).withRetryAfter(RETRY_AFTER);
        }
        log.error("request failed", failure);
        return FrameworkProblems.ofStatus(500);
    }

    private boolean isUnavailable(Throwable failure) {
        return unavailability.stream().anyMatch(causes -> causes.includes(failure));
    }

    private static Throwable rootOf(Throwable failure) {
        return FailureNames.causes(failure).reduce((first, second) -> second).orElse(failure);
    }

    private static int requestStatus(Throwable failure) {
        return switch (failure) {
            case BodyTooLargeException _ -> 413;
            case MaxUploadSizeExceededException _ -> 413;
            case InvalidParameterException _ -> 400;
            case BadRequestException _ -> 400;
            case MultipartException e when !(e.getCause() instanceof IOException) -> 400;
            default -> 0;
        };
    }
}
