package dev.gigstream.outbox.mongo;

import java.util.List;
import org.springframework.context.ApplicationListener;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveEvent;

/** Tells the store which document was just saved with entries, so that it need not look for it. */
final class SavedDocuments implements ApplicationListener<AfterSaveEvent<?>> {
    private final MongoOutboxStore store;

    SavedDocuments(MongoOutboxStore store) {
        this.store = store;
    }

    @Override
    public void onApplicationEvent(AfterSaveEvent<?> saved) {
        var document = saved.getDocument();
        if (document != null && document.get("outbox") instanceof List<?> entries && !entries.isEmpty()) {
            store.hint(saved.getCollectionName(), document.get("_id"));
        }
    }
}
