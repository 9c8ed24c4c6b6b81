package dev.gigstream.http;

/** What can be wrong with a key beyond its form. */
enum IdempotencyProblem implements ProblemCode {
    IDEMPOTENCY_KEY_REUSED;

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String title() {
        return "Idempotency key used before";
    }
}
