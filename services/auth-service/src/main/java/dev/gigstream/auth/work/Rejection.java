package dev.gigstream.auth.work;

import java.time.Duration;

/** Every reason why the rules of accounts and sessions refuse a request. */
public sealed interface Rejection {

    record EmailTaken() implements Rejection {}

    /** Address or password is wrong; never says which. */
    record WrongCredentials() implements Rejection {}

    record TooManyAttempts(Duration retryAfter) implements Rejection {}

    record AccountSuspended() implements Rejection {}

    record UnknownAccount() implements Rejection {}

    /** Not a code we gave out, used before, or too old. */
    record InvalidCode() implements Rejection {}

    record WrongPassword() implements Rejection {}

    /** The refresh token opens no session (any more). */
    record UnknownSession() implements Rejection {}

    /** Another request renewed the session while this one was under way. */
    record RenewedMeanwhile() implements Rejection {}

    /** Nobody may do this to his own account. */
    record OwnAccount() implements Rejection {}
}
