package dev.gigstream.outbox.mongo;

import dev.gigstream.outbox.OutboxMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** Messages read together and the documents they were found in. */
final class Batch {
    private final int limit;
    private final Set<String> exceptKeys;
    private final Map<OutboxMessage, DocumentRef> found = new LinkedHashMap<>();
    private final Set<DocumentRef> left = new LinkedHashSet<>();
    private int waiting;

    Batch(int limit, Set<String> exceptKeys) {
        this.limit = limit;
        this.exceptKeys = exceptKeys;
    }

    static Batch empty() {
        return new Batch(0, Set.of());
    }

    /** Takes the entries of a document, in order; what goes beyond the limit stays for the next batch. */
    void add(String collection, Document document) {
        DocumentRef where = new DocumentRef(collection, document.get("_id"));
        for (OutboxMessage message : Entries.of(document)) {
            waiting++;
            if (!exceptKeys.contains(message.key())) {
                take(message, where);
            }
        }
    }

    private void take(OutboxMessage message, DocumentRef where) {
        if (found.size() < limit) {
            found.putIfAbsent(message, where);
        } else {
            left.add(where);
        }
    }

    int limit() {
        return limit;
    }

    Optional<Instant> oldest() {
        return found.keySet().stream().map(OutboxMessage::createdAt).min(Comparator.naturalOrder());
    }

    boolean isFull() {
        return found.size() >= limit;
    }

    /** Entries seen, also the ones not taken. */
    int waiting() {
        return waiting;
    }

    List<OutboxMessage> messages() {
        return List.copyOf(found.keySet());
    }

    /** Where the messages are. */
    Set<DocumentRef> documents() {
        return new LinkedHashSet<>(found.values());
    }

    /** Where more is that went beyond the limit. */
    Set<DocumentRef> left() {
        return left;
    }

    /** The messages by collection and document; ones from elsewhere are left out. */
    Map<String, Map<Object, List<String>>> eventIds(List<OutboxMessage> of) {
        return of.stream()
                .filter(found::containsKey)
                .collect(Collectors.groupingBy(
                        message -> found.get(message).collection(),
                        Collectors.groupingBy(
                                message -> found.get(message).id(),
                                Collectors.mapping(OutboxMessage::eventId, Collectors.toCollection(ArrayList::new)))));
    }
}
