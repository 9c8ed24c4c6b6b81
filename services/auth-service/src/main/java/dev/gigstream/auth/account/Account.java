package dev.gigstream.auth.account;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may log in and as what. Each change makes the next version, without a gap.
 *
 * @param passwordHash null for an imported account that cannot log in
 */
public record Account(
        String id,
        EmailAddress email,
        String displayName,
        String passwordHash,
        Set<Role> roles,
        boolean emailVerified,
        AccountStatus status,
        long version,
        Instant createdAt) {

    public Account {
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    static Account opened(
            String id,
            EmailAddress email,
            String displayName,
            String passwordHash,
            Set<Role> roles,
            boolean emailVerified,
            Instant now) {
        return new Account(id, email, displayName, passwordHash, roles, emailVerified, AccountStatus.ACTIVE, 1, now);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean isSuspended() {
        return status == AccountStatus.SUSPENDED;
    }

    Account verified() {
        return next(passwordHash, roles, true, status);
    }

    Account granted(Role role) {
        EnumSet<Role> more = EnumSet.copyOf(roles);
        more.add(role);
        return next(passwordHash, more, emailVerified, status);
    }

    public Account withPassword(String hash) {
        return next(hash, roles, emailVerified, status);
    }

    Account suspended() {
        return next(passwordHash, roles, emailVerified, AccountStatus.SUSPENDED);
    }

    Account reinstated() {
        return next(passwordHash, roles, emailVerified, AccountStatus.ACTIVE);
    }

    private Account next(String hash, Set<Role> nextRoles, boolean verified, AccountStatus nextStatus) {
        return new Account(id, email, displayName, hash, nextRoles, verified, nextStatus, version + 1, createdAt);
    }

    @Override
    public String toString() {
        return "Account[" + id + " v" + version + "]";
    }
}
