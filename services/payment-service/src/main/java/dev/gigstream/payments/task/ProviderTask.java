package dev.gigstream.payments.task;

import java.time.Instant;

/**
 * A call to the provider that was decided on.
 *
 * @param orderId the order it is about; null when it is about none, or not known yet
 * @param tries how often it was begun, this time included: from the second time on it may have been done already
 */
public record ProviderTask(long id, TaskKind kind, String subject, String orderId, int tries, Instant createdAt) {

    public boolean mayHaveBeenDone() {
        return tries > 1;
    }
}
