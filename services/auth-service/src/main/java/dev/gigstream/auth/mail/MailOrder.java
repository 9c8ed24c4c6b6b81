package dev.gigstream.auth.mail;

import dev.gigstream.auth.account.EmailAddress;
import java.time.Instant;

/** @param attempts how often sending was tried before */
public record MailOrder(long id, MailKind kind, EmailAddress to, int attempts, Instant placedAt) {}
