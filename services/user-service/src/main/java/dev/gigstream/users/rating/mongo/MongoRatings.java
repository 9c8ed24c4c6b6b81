package dev.gigstream.users.rating.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;
import dev.gigstream.users.rating.KeptRating;
import dev.gigstream.users.rating.KeptRatings;
import dev.gigstream.users.rating.Rating;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Ratings in MongoDB, one document per key of the topic; a record older than what is kept changes nothing. */
@Repository
class MongoRatings implements KeptRatings {

    private static final String COLLECTION = "ratings";
    private static final String ID = "_id";
    private static final String VERSION = "version";

    private final MongoTemplate mongo;

    MongoRatings(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<KeptRating> find(String key) {
        return Optional.ofNullable(mongo.findById(key, RatingDocument.class))
                .map(found -> new KeptRating(new Rating(found.count(), found.sum()), found.version()));
    }

    @Override
    public void keep(String key, KeptRating rating) {
        Query older = Query.query(where(ID).is(key).and(VERSION).lt(rating.version()));
        Update update = new Update()
                .set(VERSION, rating.version())
                .set("count", rating.rating().count())
                .set("sum", rating.rating().sum());
        if (mongo.updateFirst(older, update, RatingDocument.class).getMatchedCount() == 0) {
            insertUnlessThere(key, rating, older, update);
        }
    }

    @Override
    public Set<String> addNew(Map<String, KeptRating> ratings) {
        List<String> keys = List.copyOf(ratings.keySet());
        List<org.bson.Document> documents =
                keys.stream().map(key -> bson(document(key, ratings.get(key)))).toList();
        Set<String> added = new HashSet<>(keys);
        try {
            mongo.getCollection(COLLECTION).insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            e.getWriteErrors().forEach(error -> added.remove(keys.get(error.getIndex())));
        }
        return added;
    }

    @Override
    public void drop(String key) {
        mongo.remove(Query.query(where(ID).is(key)), RatingDocument.class);
    }

    private void insertUnlessThere(String key, KeptRating rating, Query older, Update update) {
        try {
            mongo.insert(document(key, rating));
        } catch (DuplicateKeyException e) {
            // Kept already, or put there between the two commands; in that case the newer of both stays.
            mongo.updateFirst(older, update, RatingDocument.class);
        }
    }

    private static RatingDocument document(String key, KeptRating rating) {
        return new RatingDocument(
                key, rating.version(), rating.rating().count(), rating.rating().sum());
    }

    private org.bson.Document bson(RatingDocument rating) {
        org.bson.Document bson = new org.bson.Document();
        mongo.getConverter().write(rating, bson);
        return bson;
    }

    @Document(COLLECTION)
    record RatingDocument(@Id String key, long version, long count, long sum) {}
}
