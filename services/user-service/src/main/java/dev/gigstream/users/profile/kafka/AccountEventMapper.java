package dev.gigstream.users.profile.kafka;

import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.accounts.AccountRole;
import dev.gigstream.events.accounts.AccountStatus;
import dev.gigstream.users.profile.Account;
import java.util.List;

/** Reads accounts off their events; a role that this version does not know is left out. */
final class AccountEventMapper {

    private AccountEventMapper() {}

    static Account.Told told(AccountEvent event) {
        List<String> roles = event.getRoles().stream()
                .filter(role -> role != AccountRole.UNKNOWN)
                .map(AccountRole::name)
                .toList();
        boolean goodStanding = event.getStatus() != AccountStatus.SUSPENDED;
        Account account = new Account(event.getEmail(), roles, goodStanding, event.getAggregateVersion());
        return new Account.Told(event.getAccountId(), event.getDisplayName(), event.getCreatedAt(), account);
    }
}
