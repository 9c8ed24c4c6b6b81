package dev.gigstream.http;

/**
 * The part of a list that a client asks for with {@code ?limit=} and {@code ?cursor=}; {@code cursor} is null for the
 * first page. As a controller method's parameter it is checked already.
 */
public record PageRequest(int limit, String cursor) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Problem.invalid("limit", "must be between 1 and " + MAX_LIMIT);
        }
    }
}
