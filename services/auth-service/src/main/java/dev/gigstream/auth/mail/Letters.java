package dev.gigstream.auth.mail;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.secret.Secret;
import java.time.Duration;

/** Words the mails; the link carries the code as {@code token}. */
public final class Letters {

    private final String publicUrl;

    /** @param publicUrl where people reach us, without a trailing slash */
    public Letters(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    Mail write(MailKind kind, Account to, Secret code, Duration life) {
        return switch (kind) {
            case VERIFICATION ->
                mail(to, "Confirm your e-mail address", "confirm your address", "verify-email", code, life);
            case PASSWORD_RESET ->
                mail(to, "Choose a new password", "choose a new password", "reset-password", code, life);
        };
    }

    private Mail mail(Account to, String subject, String purpose, String page, Secret code, Duration life) {
        String text = """
                Hello %s,

                follow this link to %s:

                %s/%s?token=%s

                It works once and for %d minutes. If you did not ask for this mail, ignore it.

                Gigstream
                """.formatted(to.displayName(), purpose, publicUrl, page, code.text(), life.toMinutes());
        return new Mail(to.email(), "Gigstream: " + subject, text);
    }
}
