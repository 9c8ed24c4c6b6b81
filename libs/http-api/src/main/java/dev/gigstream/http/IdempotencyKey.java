package dev.gigstream.http;

/**
 * What makes a repeated request one request: the key the client chose, and a fingerprint of method, path and body as they
 * came (SHA-256, base64url). A parameter of this type makes the header {@value #HEADER} compulsory. Keys belong to
 * the caller: whoever stores one stores it with the user's id, in the write that does what was asked.
 */
public record IdempotencyKey(String value, String fingerprint) {

    public static final String HEADER = "Idempotency-Key";
    /** Set to {@code true} on an answer that was given before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    public static final int MAX_LENGTH = 255;

    /** The same key with another request: 422. */
    public static Problem reused() {
        return Problem.of(
                IdempotencyProblem.IDEMPOTENCY_KEY_REUSED,
                "The key was used before, for a request that said otherwise.");
    }
}
