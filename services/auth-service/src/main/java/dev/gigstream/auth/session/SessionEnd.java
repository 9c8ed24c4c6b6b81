package dev.gigstream.auth.session;

/** Why access through a session ended. */
public enum SessionEnd {
    LOGGED_OUT,
    TOKEN_REUSED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    ROLES_CHANGED,
    SUSPENDED,
    ACCOUNT_ERASED
}
