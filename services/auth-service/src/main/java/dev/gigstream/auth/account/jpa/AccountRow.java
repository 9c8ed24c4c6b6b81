package dev.gigstream.auth.account.jpa;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.account.AccountStatus;
import dev.gigstream.auth.account.EmailAddress;
import dev.gigstream.auth.account.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** An account as the table holds it. */
@Entity(name = "Account")
@Table(name = "account")
class AccountRow {

    @Id
    private String accountId;

    private String email;
    private String displayName;
    private String passwordHash;
    private String roles;
    private boolean emailVerified;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    protected AccountRow() {}

    AccountRow(Account account) {
        this.accountId = account.id();
        this.email = account.email().value();
        this.createdAt = account.createdAt();
        take(account);
    }

    /** Takes over what can change. */
    void take(Account account) {
        this.displayName = account.displayName();
        this.passwordHash = account.passwordHash();
        this.roles = account.roles().stream().map(Role::name).collect(Collectors.joining(","));
        this.emailVerified = account.emailVerified();
        this.status = account.status();
        this.version = account.version();
    }

    long version() {
        return version;
    }

    Account toAccount() {
        return new Account(
                accountId,
                new EmailAddress(email),
                displayName,
                passwordHash,
                rolesIn(roles),
                emailVerified,
                status,
                version,
                createdAt);
    }

    private static Set<Role> rolesIn(String names) {
        return Arrays.stream(names.split(",")).map(Role::valueOf).collect(Collectors.toSet());
    }
}
