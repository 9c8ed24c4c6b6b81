package dev.gigstream.users.media.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.gigstream.users.media.Handover;
import dev.gigstream.users.media.Handovers;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Handed over files in MongoDB, one document per order or message; an event older than what is kept changes nothing. */
@Repository
class MongoHandovers implements Handovers {

    private static final String VERSION = "version";
    private static final String SELLER_ID = "sellerId";
    private static final String BUYER_ID = "buyerId";

    private final MongoTemplate mongo;

    MongoHandovers(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void keep(Handover handover) {
        if (!replacedOlder(handover) && !inserted(handover)) {
            // Put there between the two commands: the newer of both stays.
            replacedOlder(handover);
        }
    }

    @Override
    public boolean delivered(String mediaId, String ownerId, String receiverId) {
        Query named = Query.query(where(HandoverDocument.MEDIA_IDS)
                .is(mediaId)
                .and(SELLER_ID)
                .is(ownerId)
                .and(BUYER_ID)
                .is(receiverId));
        return mongo.exists(named, HandoverDocument.class);
    }

    private boolean replacedOlder(Handover handover) {
        Query older =
                Query.query(where("_id").is(handover.sourceId()).and(VERSION).lt(handover.version()));
        Update update = new Update()
                .set(VERSION, handover.version())
                .set(SELLER_ID, handover.ownerId())
                .set(BUYER_ID, handover.receiverId())
                .set(HandoverDocument.MEDIA_IDS, handover.mediaIds());
        return mongo.updateFirst(older, update, HandoverDocument.class).getMatchedCount() == 1;
    }

    private boolean inserted(Handover handover) {
        try {
            mongo.insert(new HandoverDocument(
                    handover.sourceId(),
                    handover.ownerId(),
                    handover.receiverId(),
                    handover.mediaIds(),
                    handover.version()));
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    @Document("handovers")
    record HandoverDocument(@Id String orderId, String sellerId, String buyerId, List<String> mediaIds, long version) {

        static final String MEDIA_IDS = "mediaIds";
    }
}
