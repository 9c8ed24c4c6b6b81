package dev.gigstream.users.media.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import dev.gigstream.users.media.Media;
import dev.gigstream.users.media.MediaFiles;
import dev.gigstream.users.media.Purpose;
import dev.gigstream.users.media.StoredFile;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.BsonString;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Files in GridFS, chunk by chunk in both directions. The record is written first and removed last, so whatever a crash
 * leaves behind is found by it.
 */
@Repository
class GridFsFiles implements MediaFiles {

    private static final String BUCKET = "media";
    private static final String ID = "_id";
    private static final String PUBLISHED = "published";
    private static final String CREATED_AT = "createdAt";
    private static final int PAGE = 200;
    private static final List<Purpose> PUBLIC =
            Arrays.stream(Purpose.values()).filter(Purpose::isPublic).toList();

    private final MongoTemplate mongo;
    private final MongoDatabaseFactory database;

    GridFsFiles(MongoTemplate mongo, MongoDatabaseFactory database) {
        this.mongo = mongo;
        this.database = database;
    }

    @Override
    public Incoming receive(String mediaId, String ownerId, Instant at) {
        mongo.insert(MediaRecord.begun(mediaId, ownerId, at));
        // The name in the bucket is the id: what a client calls its file goes nowhere near a store's names.
        return new GridFsIncoming(
                bucket().openUploadStream(new BsonString(mediaId), mediaId, new GridFSUploadOptions()));
    }

    @Override
    public void publish(Media media) {
        Update update = new Update()
                .set(PUBLISHED, true)
                .set("purpose", media.purpose())
                .set("kind", media.kind())
                .set("size", media.size())
                .set("name", media.name())
                .set(CREATED_AT, media.createdAt());
        if (mongo.updateFirst(byId(media.mediaId()), update, MediaRecord.class).getMatchedCount() == 0) {
            throw new IllegalStateException("file " + media.mediaId() + " was removed before it was published");
        }
    }

    @Override
    public void discard(String mediaId) {
        mongo.remove(byId(mediaId), BUCKET + ".files");
        mongo.remove(Query.query(where("files_id").is(mediaId)), BUCKET + ".chunks");
        mongo.remove(byId(mediaId), MediaRecord.class);
    }

    @Override
    public Optional<Media> find(String mediaId) {
        return Optional.ofNullable(mongo.findById(mediaId, MediaRecord.class))
                .filter(MediaRecord::published)
                .map(MediaRecord::toMedia);
    }

    @Override
    public InputStream open(Media media) {
        return bucket().openDownloadStream(new BsonString(media.mediaId()));
    }

    @Override
    public int discardAbandoned(Instant limit) {
        return discardSome(
                Query.query(where(PUBLISHED).is(false).and("createdAt").lt(limit)));
    }

    @Override
    public void discardShownBy(String userId) {
        Query shown = Query.query(where("ownerId").is(userId).and("purpose").in(PUBLIC));
        // From here on nobody reads them, and a crash before the last is gone leaves them to the sweeper.
        mongo.updateMulti(shown, new Update().set(PUBLISHED, false), MediaRecord.class);
        while (discardSome(shown) > 0) {
            // One page after the other.
        }
    }

    private int discardSome(Query which) {
        List<String> ids = mongo.find(which.limit(PAGE), MediaRecord.class).stream()
                .map(MediaRecord::id)
                .toList();
        ids.forEach(this::discard);
        return ids.size();
    }

    private GridFSBucket bucket() {
        return GridFSBuckets.create(database.getMongoDatabase(), BUCKET);
    }

    private static Query byId(String mediaId) {
        return Query.query(where(ID).is(mediaId));
    }

    private final class GridFsIncoming implements Incoming {

        private final GridFSUploadStream upload;
        private boolean complete;

        GridFsIncoming(GridFSUploadStream upload) {
            this.upload = upload;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            upload.write(bytes, offset, length);
        }

        @Override
        public StoredFile complete() {
            upload.close();
            complete = true;
            return () -> bucket().openDownloadStream(upload.getId());
        }

        @Override
        public void close() {
            if (!complete) {
                upload.abort();
            }
        }
    }
}
