package dev.gigstream.auth.account;

import dev.gigstream.auth.erasure.Erasures;
import dev.gigstream.auth.password.Passwords;
import dev.gigstream.auth.work.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Opens many accounts at once, for demonstrations and tests. Accounts that exist are left as they are, and the id of an
 * erased one is not given again.
 */
public final class ImportingAccounts {

    private final Accounts accounts;
    private final Erasures erasures;
    private final AccountEvents events;
    private final Passwords passwords;
    private final Ids ids;
    private final Transactions transactions;
    private final Clock clock;

    public ImportingAccounts(
            Accounts accounts,
            Erasures erasures,
            AccountEvents events,
            Passwords passwords,
            Ids ids,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.erasures = erasures;
        this.events = events;
        this.passwords = passwords;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All of them, in the given order, whether they are new or were there before. */
    public Outcome handle(List<Entry> entries) {
        Map<EmailAddress, Account> known = known(entries);
        Set<String> knownIds = known.values().stream().map(Account::id).collect(Collectors.toCollection(HashSet::new));
        knownIds.addAll(erasures.among(wantedIds(entries)));
        Map<EmailAddress, Account> fresh = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (!known.containsKey(entry.email()) && !knownIds.contains(entry.id())) {
                fresh.computeIfAbsent(entry.email(), _ -> open(entry));
            }
        }
        transactions.within(() -> add(List.copyOf(fresh.values())));
        return new Outcome(fresh.size(), inOrder(entries, known, fresh));
    }

    private Map<EmailAddress, Account> known(List<Entry> entries) {
        List<EmailAddress> emails = entries.stream().map(Entry::email).toList();
        return accounts.findAll(emails, wantedIds(entries)).stream()
                .collect(Collectors.toMap(Account::email, Function.identity()));
    }

    private static List<String> wantedIds(List<Entry> entries) {
        return entries.stream().map(Entry::id).filter(id -> id != null).toList();
    }

    private Account open(Entry entry) {
        String hash = entry.password() == null ? null : passwords.hash(entry.password());
        String id = entry.id() == null ? ids.next() : entry.id();
        return Account.opened(
                id, entry.email(), entry.displayName(), hash, entry.roles(), entry.emailVerified(), clock.instant());
    }

    private List<Account> add(List<Account> fresh) {
        Instant now = clock.instant();
        accounts.add(fresh);
        events.publish(fresh, AccountChange.SIGNED_UP, null, now);
        return fresh;
    }

    private static List<Account> inOrder(
            List<Entry> entries, Map<EmailAddress, Account> known, Map<EmailAddress, Account> fresh) {
        List<Account> all = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Account account = known.getOrDefault(entry.email(), fresh.get(entry.email()));
            if (account != null) {
                all.add(account);
            }
        }
        return all;
    }

    /**
     * @param id null for one of our choice
     * @param password null for an account nobody can log in to
     */
    public record Entry(
            String id,
            EmailAddress email,
            String displayName,
            Set<Role> roles,
            String password,
            boolean emailVerified) {

        @Override
        public String toString() {
            return "Entry[" + email + "]";
        }
    }

    public record Outcome(int created, List<Account> accounts) {}
}
