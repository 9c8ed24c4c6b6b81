package dev.gigstream.http;

/** Problems that the framework found before or beside any controller, with a detail that suits any request. */
final class FrameworkProblems {

    private FrameworkProblems() {}

    static Problem ofStatus(int status) {
        StandardProblem code = StandardProblem.ofStatus(status);
        return Problem.of(code, detail(code));
    }

    private static String detail(StandardProblem code) {
        return switch (code) {
            case MALFORMED_REQUEST -> "The request cannot be understood.";
            case UNAUTHENTICATED -> "A valid access token is needed.";
            case FORBIDDEN -> "This is not allowed.";
            case NOT_FOUND -> "There is nothing here.";
            case METHOD_NOT_ALLOWED -> "This resource does not offer that method.";
            case NOT_ACCEPTABLE -> "None of the accepted media types can be produced.";
            case CONFLICT -> "The request does not fit the resource's present state.";
            case STALE_VERSION -> "The resource has changed since it was read.";
            case PAYLOAD_TOO_LARGE -> "The body is larger than allowed.";
            case UNSUPPORTED_MEDIA_TYPE -> "The body is of a media type that is not read here.";
            case INVALID_INPUT -> "The request holds invalid values.";
            case TOO_MANY_REQUESTS -> "Too many requests; try again later.";
            case INTERNAL_ERROR -> "Something went wrong on our side; the trace id names this occurrence.";
            case UNAVAILABLE -> "A part that this needs is away; try again later.";
        };
    }
}
