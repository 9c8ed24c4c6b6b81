package dev.gigstream.auth.account;

import java.util.Set;

/** The addresses whose holders become administrators once they have proven that the address is theirs. */
public record Admins(Set<EmailAddress> emails) {

    public Admins {
        emails = Set.copyOf(emails);
    }

    boolean include(EmailAddress email) {
        return emails.contains(email);
    }
}
