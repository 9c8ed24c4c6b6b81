package dev.gigstream.edge.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** The RFC 9457 body of an error answer; holds nothing internal. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
        String type, String title, int status, String detail, String instance, String code, String traceId) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static ProblemBody of(EdgeProblem problem, String detail, String instance, String traceId) {
        return new ProblemBody(
                problem.type(), problem.title(), problem.status(), detail, instance, problem.name(), traceId);
    }

    public byte[] json() {
        return JSON.writeValueAsBytes(this);
    }
}
