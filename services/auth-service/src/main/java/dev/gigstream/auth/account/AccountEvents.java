package dev.gigstream.auth.account;

import java.time.Instant;

/** Tells others of a change; belongs into the transaction that saves it. */
public interface AccountEvents {

    /** @param actorId who did it; null when no user did */
    void publish(Account account, AccountChange change, String actorId, Instant at);
}
