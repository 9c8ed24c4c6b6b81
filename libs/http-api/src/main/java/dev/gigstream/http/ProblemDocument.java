package dev.gigstream.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A problem as the {@code application/problem+json} answer that a client reads; for exception handlers, which cannot throw
 * it.
 */
public final class ProblemDocument {

    private static final String TRACE_ID = "trace.id";

    private ProblemDocument() {}

    public static ResponseEntity<Object> answer(Problem problem, HttpServletRequest request) {
        return answer(problem, HttpHeaders.EMPTY, request.getRequestURI());
    }

    static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers, String instance) {
        HttpHeaders all = new HttpHeaders();
        headers.forEach(all::addAll);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        problem.retryAfter().ifPresent(delay -> all.set(HttpHeaders.RETRY_AFTER, wholeSeconds(delay)));
        return ResponseEntity.status(problem.code().status()).headers(all).body(members(problem, instance));
    }

    static Map<String, Object> members(Problem problem, String instance) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", problem.code().type());
        members.put("title", problem.code().title());
        members.put("status", problem.code().status());
        members.put("detail", problem.getMessage());
        members.put("instance", instance);
        members.put("code", problem.code().name());
        members.put("traceId", MDC.get(TRACE_ID));
        problem.extensions().forEach(members::putIfAbsent);
        if (!problem.errors().isEmpty()) {
            members.put("errors", problem.errors());
        }
        return members;
    }

    private static String wholeSeconds(Duration delay) {
        return Long.toString(Math.max(1, delay.plusMillis(999).toSeconds()));
    }
}
