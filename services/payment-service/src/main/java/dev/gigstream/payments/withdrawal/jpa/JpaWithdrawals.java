package dev.gigstream.payments.withdrawal.jpa;

import dev.gigstream.payments.withdrawal.Withdrawal;
import dev.gigstream.payments.withdrawal.Withdrawals;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Withdrawals in the database, one row each. */
@Repository
class JpaWithdrawals implements Withdrawals {

    private final EntityManager entities;

    JpaWithdrawals(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Withdrawal withdrawal) {
        entities.persist(new WithdrawalRow(withdrawal));
        entities.flush();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Withdrawal> find(String id) {
        return Optional.ofNullable(entities.find(WithdrawalRow.class, id)).map(WithdrawalRow::toWithdrawal);
    }

    @Override
    public Optional<Withdrawal> lock(String id) {
        // What this transaction read before it had the lock may be outdated; what it wrote is flushed.
        entities.clear();
        return Optional.ofNullable(entities.find(WithdrawalRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(WithdrawalRow::toWithdrawal);
    }

    @Override
    public void save(Withdrawal withdrawal) {
        entities.find(WithdrawalRow.class, withdrawal.id()).take(withdrawal);
        entities.flush();
    }
}
