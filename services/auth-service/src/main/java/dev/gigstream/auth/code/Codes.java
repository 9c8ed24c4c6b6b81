package dev.gigstream.auth.code;

import java.time.Instant;
import java.util.Optional;

/** Where one-time codes are kept, as hashes only. */
public interface Codes {

    void add(CodePurpose purpose, String accountId, String hash, Instant expiresAt);

    /** Uses the code up: of several requests with one code exactly one gets the account's id. */
    Optional<String> redeem(CodePurpose purpose, String hash, Instant now);

    int countLive(CodePurpose purpose, String accountId, Instant now);

    void remove(String hash);

    void removeAll(CodePurpose purpose, String accountId);

    /** Whatever they are good for. */
    void removeAll(String accountId);
}
