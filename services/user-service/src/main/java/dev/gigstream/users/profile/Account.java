package dev.gigstream.users.profile;

import java.time.Instant;
import java.util.List;

/**
 * The account behind a profile as auth-service last told it. Its version orders what is told: an older or repeated
 * account event changes nothing.
 */
public record Account(String email, List<String> roles, boolean goodStanding, long version) {

    public static final String BUYER = "BUYER";
    public static final String SELLER = "SELLER";

    public Account {
        roles = List.copyOf(roles);
    }

    /** The account of a profile that was imported before its account was heard of. */
    static Account unheard(boolean seller) {
        return new Account(null, seller ? List.of(BUYER, SELLER) : List.of(BUYER), true, 0);
    }

    boolean sells() {
        return roles.contains(SELLER);
    }

    /** What one account event tells. */
    public record Told(String userId, String displayName, Instant createdAt, Account account) {}
}
