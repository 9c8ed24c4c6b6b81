package dev.gigstream.auth.fakes;

import dev.gigstream.auth.code.CodePurpose;
import dev.gigstream.auth.code.Codes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class MemoryCodes implements Codes {

    private record Code(CodePurpose purpose, String accountId, Instant expiresAt) {}

    private final Map<String, Code> byHash = new HashMap<>();

    @Override
    public void add(CodePurpose purpose, String accountId, String hash, Instant expiresAt) {
        byHash.put(hash, new Code(purpose, accountId, expiresAt));
    }

    @Override
    public Optional<String> redeem(CodePurpose purpose, String hash, Instant now) {
        return Optional.ofNullable(byHash.get(hash))
                .filter(code -> code.purpose() == purpose && now.isBefore(code.expiresAt()))
                .map(_ -> byHash.remove(hash).accountId());
    }

    @Override
    public int countLive(CodePurpose purpose, String accountId, Instant now) {
        return (int) byHash.values().stream()
                .filter(code -> code.purpose() == purpose
                        && code.accountId().equals(accountId)
                        && now.isBefore(code.expiresAt()))
                .count();
    }

    @Override
    public void remove(String hash) {
        byHash.remove(hash);
    }

    @Override
    public void removeAll(CodePurpose purpose, String accountId) {
        byHash.values()
                .removeIf(code -> code.purpose() == purpose && code.accountId().equals(accountId));
    }

    @Override
    public void removeAll(String accountId) {
        byHash.values().removeIf(code -> code.accountId().equals(accountId));
    }
}
