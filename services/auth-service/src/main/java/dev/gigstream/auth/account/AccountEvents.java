package dev.gigstream.auth.account;

import java.time.Instant;
import java.util.List;

/** Tells others of a change; belongs into the transaction that saves it. */
public interface AccountEvents {

    /** @param actorId who did it; null when no user did */
    default void publish(Account account, AccountChange change, String actorId, Instant at) {
        publish(List.of(account), change, actorId, at);
    }

    /** The same change of many accounts. */
    void publish(List<Account> accounts, AccountChange change, String actorId, Instant at);

    /** The last thing told of an account: that there is none, for good. */
    void erased(String accountId);
}
