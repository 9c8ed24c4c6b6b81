package dev.gigstream.auth.account;

/** Two sign-ups with one address met in the database; the later one undoes its transaction with this. */
public final class EmailTakenException extends RuntimeException {

    public EmailTakenException(Throwable cause) {
        super("an account with this address exists", cause);
    }
}
