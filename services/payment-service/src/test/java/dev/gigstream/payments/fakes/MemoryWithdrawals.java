package dev.gigstream.payments.fakes;

import dev.gigstream.payments.withdrawal.Withdrawal;
import dev.gigstream.payments.withdrawal.Withdrawals;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class MemoryWithdrawals implements Withdrawals {

    private final Map<String, Withdrawal> all = new HashMap<>();

    @Override
    public void add(Withdrawal withdrawal) {
        all.put(withdrawal.id(), withdrawal);
    }

    @Override
    public Optional<Withdrawal> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Withdrawal> lock(String id) {
        return find(id);
    }

    @Override
    public void save(Withdrawal withdrawal) {
        add(withdrawal);
    }

    public int size() {
        return all.size();
    }
}
