package dev.gigstream.auth.erasure;

import java.time.Instant;

/**
 * What stays of an erased account: that its id was given and is not given again.
 *
 * @param version the last one that was told
 */
public record Erasure(String accountId, long version, Instant at) {}
