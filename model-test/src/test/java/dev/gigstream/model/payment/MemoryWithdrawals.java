package dev.gigstream.model.payment;

import dev.gigstream.payments.withdrawal.Withdrawal;
import dev.gigstream.payments.withdrawal.Withdrawals;
import java.util.Optional;

/** Withdrawals by their id. */
final class MemoryWithdrawals implements Withdrawals {
    private final Table<String, Withdrawal> all;

    MemoryWithdrawals(MemoryTransactions transactions) {
        all = new Table<>(transactions);
    }

    @Override
    public void add(Withdrawal withdrawal) {
        all.put(withdrawal.id(), withdrawal);
    }

    @Override
    public Optional<Withdrawal> find(String id) {
        return all.find(id);
    }

    @Override
    public Optional<Withdrawal> lock(String id) {
        return find(id);
    }

    @Override
    public void save(Withdrawal withdrawal) {
        add(withdrawal);
    }
}
