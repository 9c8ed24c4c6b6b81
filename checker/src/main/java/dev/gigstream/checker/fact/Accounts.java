package dev.gigstream.checker.fact;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Accounts, refresh families and profiles.
 *
 * @param erased when which account was erased
 * @param traces where stores hold a name or words of somebody
 */
public record Accounts(
        List<Account> accounts,
        List<Family> families,
        List<Profile> profiles,
        Map<String, Instant> erased,
        List<Trace> traces) {

    public record Account(String accountId, String email, Instant createdAt) {}

    /**
     * A login and its refresh tokens.
     *
     * @param leafIsKnown whether the leaf is among the tokens that were given out for this family
     */
    public record Family(
            String sessionId, String leaf, String previous, boolean leafIsKnown, Instant expiresAt, Instant endedAt) {}

    /** @param place what holds it, for people */
    public record Trace(String place, String userId) {

        @Override
        public String toString() {
            return place + " of " + userId;
        }
    }

    /** @param goodStanding whether the seller may be found */
    public record Profile(String userId, boolean goodStanding, boolean erased) {}
}
