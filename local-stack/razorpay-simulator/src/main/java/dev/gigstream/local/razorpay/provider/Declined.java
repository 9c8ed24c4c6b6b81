package dev.gigstream.local.razorpay.provider;

/** The provider's answer to a request it does not carry out, in its own words. */
public final class Declined extends RuntimeException {

    private final int status;
    private final String code;
    private final String field;

    private Declined(int status, String code, String description, String field) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
        this.field = field;
    }

    public static Declined badRequest(String description) {
        return new Declined(400, "BAD_REQUEST_ERROR", description, null);
    }

    public static Declined field(String field, String description) {
        return new Declined(400, "BAD_REQUEST_ERROR", description, field);
    }

    public static Declined unauthorized() {
        return new Declined(401, "BAD_REQUEST_ERROR", "Authentication failed", null);
    }

    public static Declined of(int status, String description) {
        return new Declined(status, "BAD_REQUEST_ERROR", description, null);
    }

    public static Declined serverError() {
        return new Declined(
                500,
                "SERVER_ERROR",
                "We are facing some trouble completing your request at the moment. Please try again shortly.",
                null);
    }

    static Declined unknownId() {
        return badRequest("The id provided does not exist");
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The field that is wrong; null when it is not about one. */
    public String field() {
        return field;
    }
}
