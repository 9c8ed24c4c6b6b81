package dev.gigstream.auth.code;

/** What a mailed code is good for; it is good for nothing else. */
public enum CodePurpose {
    EMAIL_VERIFICATION,
    PASSWORD_RESET
}
