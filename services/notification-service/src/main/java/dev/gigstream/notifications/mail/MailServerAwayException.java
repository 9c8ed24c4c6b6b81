package dev.gigstream.notifications.mail;

import dev.gigstream.streams.TryAgainException;

/** The mail server does not answer, or not now: its letters wait. */
public final class MailServerAwayException extends TryAgainException {
    public MailServerAwayException(Throwable cause) {
        super("the mail server is away", cause);
    }
}
