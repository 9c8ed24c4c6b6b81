package dev.gigstream.auth.account.jpa;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.account.Accounts;
import dev.gigstream.auth.account.EmailAddress;
import dev.gigstream.auth.account.EmailTakenException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.stereotype.Repository;

/** Accounts in the database, one row each; the row lock orders the versions. */
@Repository
class JpaAccounts implements Accounts {

    private final EntityManager entities;

    JpaAccounts(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Account> find(String id) {
        return Optional.ofNullable(entities.find(AccountRow.class, id)).map(AccountRow::toAccount);
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return entities
                .createQuery("select a from Account a where a.email = :email", AccountRow.class)
                .setParameter("email", email.value())
                .getResultList()
                .stream()
                .findFirst()
                .map(AccountRow::toAccount);
    }

    @Override
    public List<Account> findAll(Collection<EmailAddress> emails, Collection<String> ids) {
        return entities
                .createQuery(
                        "select a from Account a where a.email in :emails or a.accountId in :ids", AccountRow.class)
                .setParameter("emails", emails.stream().map(EmailAddress::value).toList())
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(AccountRow::toAccount)
                .toList();
    }

    @Override
    public List<Account> search(String text, String afterId, int limit) {
        String pattern = "%" + text.replaceAll("([%_!])", "!$1") + "%";
        return entities
                .createQuery(
                        "select a from Account a where a.accountId > :after"
                                + " and (a.email like :pattern escape '!' or a.displayName like :pattern escape '!')"
                                + " order by a.accountId",
                        AccountRow.class)
                .setParameter("after", afterId)
                .setParameter("pattern", pattern)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(AccountRow::toAccount)
                .toList();
    }

    @Override
    public Optional<Account> lock(String id) {
        return Optional.ofNullable(entities.find(AccountRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(AccountRow::toAccount);
    }

    @Override
    public void add(Collection<Account> accounts) {
        accounts.forEach(account -> entities.persist(new AccountRow(account)));
        try {
            entities.flush();
        } catch (ConstraintViolationException e) {
            throw new EmailTakenException(e);
        }
        entities.clear();
    }

    @Override
    public void save(Account account) {
        AccountRow row = entities.find(AccountRow.class, account.id(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.version() != account.version() - 1) {
            throw new OptimisticLockException("account " + account.id() + " changed meanwhile");
        }
        row.take(account);
        entities.flush();
    }

    @Override
    public void remove(Account account) {
        AccountRow row = entities.find(AccountRow.class, account.id(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.version() != account.version()) {
            throw new OptimisticLockException("account " + account.id() + " changed meanwhile");
        }
        entities.remove(row);
        entities.flush();
    }
}
