package dev.gigstream.auth.mail;

import dev.gigstream.auth.account.EmailAddress;

/** A mail as it goes out. Its text holds a secret, so it shows up in no log. */
public record Mail(EmailAddress to, String subject, String text) {

    @Override
    public String toString() {
        return "Mail[" + subject + "]";
    }
}
