package dev.gigstream.auth.account;

/** What can happen to an account; each is one event. */
public enum AccountChange {
    SIGNED_UP,
    EMAIL_VERIFIED,
    ROLE_GRANTED,
    PASSWORD_CHANGED,
    SUSPENDED,
    REINSTATED
}
