package dev.gigstream.auth.password;

/** More passwords wait to be hashed than can be in good time. */
public final class HashingBusyException extends RuntimeException {

    public HashingBusyException(Throwable cause) {
        super("too many passwords to hash", cause);
    }
}
