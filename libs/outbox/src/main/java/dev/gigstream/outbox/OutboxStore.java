package dev.gigstream.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Where messages wait beside the state they speak of. Every method may fail; the relay then tries again. */
public interface OutboxStore {
    /**
     * Waiting messages, oldest first; of one key always the oldest without a gap.
     *
     * @param exceptKeys keys that are held back at the moment
     */
    List<OutboxMessage> pending(int limit, Set<String> exceptKeys);

    /** Somebody called {@link OutboxRelay#wake()}; from any thread, must not block. */
    default void woken() {}

    /** Forgets messages that readers can see; ones it does not know are ignored. */
    void markPublished(List<OutboxMessage> sent);

    /**
     * Takes or prolongs the right to relay from this store.
     *
     * @param ttl how long from now; zero gives the right back
     * @return whether the owner has it
     */
    boolean holdLease(String owner, Duration ttl);

    Backlog backlog();
}
