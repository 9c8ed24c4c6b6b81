package dev.gigstream.outbox.mongo;

import dev.gigstream.outbox.OutboxMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;

/** Reads the {@code outbox} array of a document as it is stored. */
final class Entries {
    private Entries() {}

    static List<OutboxMessage> of(Document document) {
        List<Document> entries = document.getList("outbox", Document.class);
        return entries == null
                ? List.of()
                : entries.stream().map(Entries::message).toList();
    }

    private static OutboxMessage message(Document entry) {
        Binary payload = entry.get("payload", Binary.class);
        return new OutboxMessage(
                entry.getString("eventId"),
                entry.getString("topic"),
                entry.getString("key"),
                payload == null ? null : payload.getData(),
                headers(entry.get("headers", Document.class)),
                entry.getDate("createdAt").toInstant());
    }

    private static Map<String, String> headers(Document stored) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (stored != null) {
            stored.forEach((name, value) -> headers.put(name, String.valueOf(value)));
        }
        return headers;
    }
}
