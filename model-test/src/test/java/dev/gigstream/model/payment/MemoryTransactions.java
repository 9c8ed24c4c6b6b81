package dev.gigstream.model.payment;

import dev.gigstream.model.world.Fault;
import dev.gigstream.model.world.Trouble;
import dev.gigstream.payments.work.Transactions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** All writes of a transaction happen or none does: whatever ends it, death included, takes them back. */
final class MemoryTransactions implements Transactions {
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final Trouble trouble;
    private boolean open;

    MemoryTransactions(Trouble trouble) {
        this.trouble = trouble;
    }

    @Override
    public <T> T within(Supplier<T> work) {
        if (open) {
            return work.get();
        }
        open = true;
        try {
            T result = work.get();
            trouble.mayCrash(Fault.CRASH_BEFORE_COMMIT);
            undo.clear();
            open = false;
            trouble.mayCrash(Fault.CRASH_AFTER_COMMIT);
            return result;
        } finally {
            undo.forEach(Runnable::run);
            undo.clear();
            open = false;
        }
    }

    boolean isOpen() {
        return open;
    }

    /** A write outside of a transaction is one of its own. */
    void wrote(Runnable takeBack) {
        if (open) {
            undo.push(takeBack);
        }
        trouble.mayCrash(Fault.CRASH_BETWEEN_WRITES);
    }
}
