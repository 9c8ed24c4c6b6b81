package dev.gigstream.auth.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where accounts are kept. Writing methods need a transaction; each saved version has its event in the same one. */
public interface Accounts {

    Optional<Account> find(String id);

    Optional<Account> findByEmail(EmailAddress email);

    /** Those of the given addresses or ids that exist. */
    List<Account> findAll(Collection<EmailAddress> emails, Collection<String> ids);

    /** Accounts whose address or name contains the text, by id after the given one. */
    List<Account> search(String text, String afterId, int limit);

    /** Reads for a change: nobody else changes the account until the transaction ends. */
    Optional<Account> lock(String id);

    /** @throws EmailTakenException when another account was given the address meanwhile */
    void add(Collection<Account> accounts);

    /** Replaces the version before this one. */
    void save(Account account);

    /** Removes an account of which nothing else is kept any more. */
    void remove(Account account);
}
