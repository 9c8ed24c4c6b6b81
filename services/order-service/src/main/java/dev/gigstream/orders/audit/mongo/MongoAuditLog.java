package dev.gigstream.orders.audit.mongo;

import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.gigstream.orders.audit.AuditEntry;
import dev.gigstream.orders.audit.AuditLog;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The log in MongoDB; event ids are made in the order of time, so the key is also the order. */
@Repository
class MongoAuditLog implements AuditLog {

    private static final String COLLECTION = "audit";
    private static final String ID = "_id";

    private final MongoTemplate mongo;

    MongoAuditLog(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(AuditEntry entry) {
        try {
            mongo.insert(AuditDocument.of(entry), COLLECTION);
        } catch (DuplicateKeyException toldAgain) {
            // The first telling counts; a repeated event is the same anyway.
            return;
        }
    }

    @Override
    public List<AuditEntry> newestFirst(Optional<String> beforeEventId, int limit) {
        Query wanted = new Query().with(Sort.by(DESC, ID)).limit(limit);
        beforeEventId.ifPresent(before -> wanted.addCriteria(where(ID).lt(before)));
        return mongo.find(wanted, AuditDocument.class, COLLECTION).stream()
                .map(AuditDocument::entry)
                .toList();
    }
}
