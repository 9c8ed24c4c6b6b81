package dev.gigstream.auth.account;

/** What an account may do. */
public enum Role {
    BUYER,
    SELLER,
    ADMIN
}
