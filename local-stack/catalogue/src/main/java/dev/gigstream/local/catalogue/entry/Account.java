package dev.gigstream.local.catalogue.entry;

import java.util.Set;

/** An account as the import of auth-service takes it; without a password nobody can log in to it. */
public record Account(
        String userId, String email, String displayName, Set<String> roles, String password, boolean emailVerified) {

    /** Never with the password. */
    @Override
    public String toString() {
        return "Account[" + email + "]";
    }
}
