package dev.gigstream.users.media.mongo;

import dev.gigstream.users.media.SweepingMedia;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the records of files indexed and sweeps up what uploads left; what fails now is done at the next round. */
@Component
class MediaUpkeep {

    private static final Logger log = LoggerFactory.getLogger(MediaUpkeep.class);

    private final MongoTemplate mongo;
    private final SweepingMedia sweeping;

    MediaUpkeep(MongoTemplate mongo, SweepingMedia sweeping) {
        this.mongo = mongo;
        this.sweeping = sweeping;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void round() {
        try {
            ensureIndexes();
            int swept = sweeping.sweep();
            log.debug("swept {} abandoned files", swept);
        } catch (DataAccessException e) {
            log.warn("abandoned files stay until the next round: {}", e.getMessage());
        }
    }

    private void ensureIndexes() {
        mongo.indexOps(MongoHandovers.HandoverDocument.class)
                .createIndex(new Index(MongoHandovers.HandoverDocument.MEDIA_IDS, Direction.ASC));
        mongo.indexOps(MediaRecord.class).createIndex(new Index("ownerId", Direction.ASC));
        mongo.indexOps(MediaRecord.class)
                .createIndex(new Index("published", Direction.ASC).on("createdAt", Direction.ASC));
    }
}
