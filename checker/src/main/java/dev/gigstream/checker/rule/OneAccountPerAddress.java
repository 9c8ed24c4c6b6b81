package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Accounts;
import dev.gigstream.checker.fact.Snapshot;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A1: an address has one account, and an account that is a minute old one profile. */
final class OneAccountPerAddress implements Invariant {

    private static final Duration FOLLOWED = Duration.ofSeconds(60);

    @Override
    public String id() {
        return "A1";
    }

    @Override
    public String promise() {
        return "one account per normalised e-mail; one profile per account";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        Map<String, String> owners = new HashMap<>();
        Set<String> profiles = new HashSet<>();
        for (Accounts.Profile profile : snapshot.accounts().profiles()) {
            findings.violationIf(!profiles.add(profile.userId()), "user %s has two profiles", profile.userId());
        }
        for (Accounts.Account account : snapshot.accounts().accounts()) {
            String address = account.email().strip().toLowerCase(Locale.ROOT);
            String owner = owners.putIfAbsent(address, account.accountId());
            findings.violationIf(owner != null, "accounts %s and %s share an address", owner, account.accountId());
            findings.violationIf(
                    !address.equals(account.email()), "account %s has an address as typed", account.accountId());
            findings.violationIf(
                    snapshot.isOlder(account.createdAt(), FOLLOWED) && !profiles.contains(account.accountId()),
                    "account %s has no profile",
                    account.accountId());
        }
    }
}
