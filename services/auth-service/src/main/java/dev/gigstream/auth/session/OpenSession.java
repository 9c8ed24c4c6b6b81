package dev.gigstream.auth.session;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.secret.Secret;
import java.time.Duration;

/** What a login or a renewal hands out; the only moment the refresh token exists as text. */
public record OpenSession(String sessionId, Secret refreshToken, Duration refreshLife, Account account) {}
