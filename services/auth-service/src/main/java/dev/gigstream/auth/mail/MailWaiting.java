package dev.gigstream.auth.mail;

/** A mail was ordered; once that is committed, it can go out. */
public record MailWaiting() {}
