package dev.gigstream.payments.withdrawal;

import java.util.Optional;

/** All withdrawals. */
public interface Withdrawals {

    void add(Withdrawal withdrawal);

    Optional<Withdrawal> find(String id);

    /** For a change: nobody else changes it until this transaction ends. */
    Optional<Withdrawal> lock(String id);

    void save(Withdrawal withdrawal);
}
