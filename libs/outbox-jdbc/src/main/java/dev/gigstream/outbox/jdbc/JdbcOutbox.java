package dev.gigstream.outbox.jdbc;

import dev.gigstream.outbox.OutboxMessage;
import java.util.List;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes messages in the caller's transaction, also one that JPA began: both are committed or neither. The relay is woken
 * after the commit.
 */
public final class JdbcOutbox {
    private final JdbcOutboxStore store;
    private final Runnable wakeRelay;

    JdbcOutbox(JdbcOutboxStore store, Runnable wakeRelay) {
        this.store = store;
        this.wakeRelay = wakeRelay;
    }

    /**
     * Appends a message. Call it after the aggregate was read for this change: see {@link JdbcOutboxStore} for why that
     * keeps the order.
     *
     * @throws IllegalTransactionStateException outside a transaction
     */
    public void append(OutboxMessage message) {
        append(List.of(message));
    }

    /** Appends many messages with one batch; the same rules hold. */
    public void append(List<OutboxMessage> messages) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("An outbox message needs the transaction of its state change");
        }
        store.insert(messages);
        if (!TransactionSynchronizationManager.hasResource(this)) {
            wakeAfterCommit();
        }
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(JdbcOutbox.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(JdbcOutbox.this, Boolean.TRUE);
            }

            @Override
            public void afterCommit() {
                wakeRelay.run();
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(JdbcOutbox.this);
            }
        });
    }
}
