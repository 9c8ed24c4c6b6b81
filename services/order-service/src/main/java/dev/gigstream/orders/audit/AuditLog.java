package dev.gigstream.orders.audit;

import java.util.List;
import java.util.Optional;

/** What moderators did, for good: entries are added and never changed. */
public interface AuditLog {

    /** Adds an entry; one that is there already stays as it is. */
    void add(AuditEntry entry);

    /** Newest first, those before the given event. */
    List<AuditEntry> newestFirst(Optional<String> beforeEventId, int limit);
}
