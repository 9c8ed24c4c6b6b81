package dev.gigstream.edge.problem;

import java.util.Locale;

/** Every error that the edge itself answers; the name is the public code. */
public enum EdgeProblem {
    MALFORMED_REQUEST(400, "The request is malformed"),
    UNAUTHENTICATED(401, "A valid access token is needed"),
    FORBIDDEN(403, "This is not allowed"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "The method is not supported here"),
    NOT_ACCEPTABLE(406, "The answer cannot be given in an accepted form"),
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is of an unsupported type"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL_ERROR(500, "Something went wrong"),
    BAD_GATEWAY(502, "A backend gave no usable answer"),
    UNAVAILABLE(503, "A backend is away"),
    BACKEND_TIMEOUT(504, "A backend took too long");

    private static final String TYPES = "https://gigstream.dev/problems/";

    private final int status;
    private final String title;
    private final String type;

    EdgeProblem(int status, String title) {
        this.status = status;
        this.title = title;
        this.type = TYPES + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    String type() {
        return type;
    }

    public EdgeException because(String detail) {
        return new EdgeException(this, detail);
    }

    public static EdgeProblem ofStatus(int status) {
        for (EdgeProblem problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
    }
}
