package dev.gigstream.auth.fakes;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.account.Accounts;
import dev.gigstream.auth.account.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

public final class MemoryAccounts implements Accounts {

    private final Map<String, Account> byId = new TreeMap<>();

    @Override
    public Optional<Account> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return byId.values().stream()
                .filter(account -> account.email().equals(email))
                .findFirst();
    }

    @Override
    public List<Account> findAll(Collection<EmailAddress> emails, Collection<String> ids) {
        return byId.values().stream()
                .filter(account -> emails.contains(account.email()) || ids.contains(account.id()))
                .toList();
    }

    @Override
    public List<Account> search(String text, String afterId, int limit) {
        return byId.values().stream().limit(limit).toList();
    }

    @Override
    public Optional<Account> lock(String id) {
        return find(id);
    }

    @Override
    public void add(Collection<Account> accounts) {
        accounts.forEach(account -> byId.put(account.id(), account));
    }

    @Override
    public void save(Account account) {
        if (byId.get(account.id()).version() != account.version() - 1) {
            throw new IllegalStateException("a version was skipped");
        }
        byId.put(account.id(), account);
    }

    @Override
    public void remove(Account account) {
        byId.remove(account.id());
    }
}
