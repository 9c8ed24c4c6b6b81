package dev.gigstream.users.profile.mongo;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps what is counted per seller indexed by seller; what fails now is done at the next round. */
@Component
class SellerRecordUpkeep {

    private static final Logger log = LoggerFactory.getLogger(SellerRecordUpkeep.class);

    private final MongoTemplate mongo;

    SellerRecordUpkeep(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void ensureIndexes() {
        Index bySeller = new Index(MongoSellerRecords.SELLER_ID, Direction.ASC);
        try {
            mongo.indexOps(MongoSellerRecords.CompletedOrder.class).createIndex(bySeller);
            mongo.indexOps(MongoSellerRecords.Question.class).createIndex(bySeller);
        } catch (DataAccessException e) {
            log.warn("orders and answers of sellers stay without an index for now: {}", e.getMessage());
        }
    }
}
