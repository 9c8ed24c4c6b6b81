package dev.gigstream.auth.account;

/** Standing of an account; a suspended one cannot log in. */
public enum AccountStatus {
    ACTIVE,
    SUSPENDED
}
