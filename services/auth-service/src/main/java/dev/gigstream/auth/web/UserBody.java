package dev.gigstream.auth.web;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.account.Role;
import java.util.List;

/** An account as its holder sees it. */
record UserBody(String userId, String email, String displayName, List<Role> roles, boolean emailVerified) {

    static UserBody of(Account account) {
        return new UserBody(
                account.id(),
                account.email().value(),
                account.displayName(),
                account.roles().stream().sorted().toList(),
                account.emailVerified());
    }
}
