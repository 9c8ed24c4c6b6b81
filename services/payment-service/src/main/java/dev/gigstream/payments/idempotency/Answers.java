package dev.gigstream.payments.idempotency;

import dev.gigstream.http.IdempotencyKey;
import java.util.function.Supplier;

/** Answers a request that comes more than once as it was answered the first time. */
public interface Answers {

    /**
     * Does the work and keeps the answer in one transaction, or gives the answer that was kept. A failure keeps nothing.
     */
    Answer once(String userId, IdempotencyKey key, Supplier<Answer> work);

    /** @param body JSON */
    record Answer(int status, String body, boolean replayed) {}
}
