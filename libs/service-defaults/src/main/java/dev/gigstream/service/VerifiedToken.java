package dev.gigstream.service;

import java.time.Instant;

/** A token that was valid when it was checked: whom it speaks for, and from when until when. */
public record VerifiedToken(Caller caller, Instant issuedAt, Instant expiresAt) {}
