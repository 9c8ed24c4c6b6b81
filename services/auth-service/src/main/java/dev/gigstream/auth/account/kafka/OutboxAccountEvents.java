package dev.gigstream.auth.account.kafka;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.account.AccountChange;
import dev.gigstream.auth.account.AccountEvents;
import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.accounts.AccountEventType;
import dev.gigstream.events.accounts.AccountRole;
import dev.gigstream.events.accounts.AccountStatus;
import dev.gigstream.outbox.Outbox;
import dev.gigstream.outbox.jdbc.JdbcOutbox;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts account events into the outbox; nothing a stranger could log in with is in them. */
@Component
class OutboxAccountEvents implements AccountEvents {

    private final Outbox outbox;
    private final JdbcOutbox store;

    OutboxAccountEvents(Outbox outbox, JdbcOutbox store) {
        this.outbox = outbox;
        this.store = store;
    }

    @Override
    public void publish(List<Account> accounts, AccountChange change, String actorId, Instant at) {
        store.append(accounts.stream()
                .map(account -> outbox.message(Topics.ACCOUNTS, account.id(), event(account, change, actorId, at)))
                .toList());
    }

    @Override
    public void erased(String accountId) {
        store.append(outbox.tombstone(Topics.ACCOUNTS, accountId, EventIds.next()));
    }

    private static AccountEvent event(Account account, AccountChange change, String actorId, Instant at) {
        return AccountEvent.newBuilder()
                .setEventId(EventIds.next())
                .setOccurredAt(at.truncatedTo(ChronoUnit.MILLIS))
                .setAggregateVersion(account.version())
                .setType(AccountEventType.valueOf(change.name()))
                .setActorId(actorId)
                .setAccountId(account.id())
                .setEmail(account.email().value())
                .setDisplayName(account.displayName())
                .setRoles(account.roles().stream()
                        .map(role -> AccountRole.valueOf(role.name()))
                        .toList())
                .setEmailVerified(account.emailVerified())
                .setStatus(AccountStatus.valueOf(account.status().name()))
                .setCreatedAt(account.createdAt().truncatedTo(ChronoUnit.MILLIS))
                .build();
    }
}
