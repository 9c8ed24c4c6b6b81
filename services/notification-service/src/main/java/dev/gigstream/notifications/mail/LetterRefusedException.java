package dev.gigstream.notifications.mail;

/** The mail server refused a letter for good; trying again is of no use. */
public final class LetterRefusedException extends RuntimeException {
    public LetterRefusedException(Throwable cause) {
        super("the mail server refused the letter", cause);
    }
}
