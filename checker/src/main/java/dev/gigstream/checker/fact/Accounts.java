package dev.gigstream.checker.fact;

import java.time.Instant;
import java.util.List;

/** Accounts, refresh families and profiles. */
public record Accounts(List<Account> accounts, List<Family> families, List<Profile> profiles) {

    public static final Accounts NONE = new Accounts(List.of(), List.of(), List.of());

    public record Account(String accountId, String email, Instant createdAt) {}

    /**
     * A login and its refresh tokens.
     *
     * @param leafIsKnown whether the leaf is among the tokens that were given out for this family
     */
    public record Family(
            String sessionId, String leaf, String previous, boolean leafIsKnown, Instant expiresAt, Instant endedAt) {}

    /** @param goodStanding whether the seller may be found */
    public record Profile(String userId, boolean goodStanding, boolean erased) {}
}
