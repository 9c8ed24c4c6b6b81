package dev.gigstream.orders.gig.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;
import dev.gigstream.money.Money;
import dev.gigstream.orders.gig.OfferedGig;
import dev.gigstream.orders.gig.OfferedGigs;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The copy of gigs in MongoDB; what is older than what is kept changes nothing. */
@Repository
class MongoOfferedGigs implements OfferedGigs {

    private static final String COLLECTION = "offeredGigs";
    private static final String ID = "_id";

    private final MongoTemplate mongo;

    MongoOfferedGigs(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<OfferedGig> find(String gigId) {
        return Optional.ofNullable(mongo.findById(gigId, GigDocument.class, COLLECTION))
                .map(GigDocument::gig);
    }

    @Override
    public void keep(OfferedGig gig) {
        GigDocument document = GigDocument.of(gig);
        if (!replacedOlder(document) && !inserted(document)) {
            // Put there between the two commands: the newer of both stays.
            replacedOlder(document);
        }
    }

    @Override
    public Set<String> addNew(Collection<OfferedGig> gigs) {
        if (gigs.isEmpty()) {
            return Set.of();
        }
        List<Document> documents =
                gigs.stream().map(gig -> bson(GigDocument.of(gig))).toList();
        Set<String> added = documents.stream().map(gig -> gig.getString(ID)).collect(Collectors.toSet());
        try {
            mongo.getCollection(COLLECTION).insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            e.getWriteErrors()
                    .forEach(error ->
                            added.remove(documents.get(error.getIndex()).getString(ID)));
        }
        return added;
    }

    @Override
    public void drop(String gigId) {
        mongo.remove(query(where(ID).is(gigId)), COLLECTION);
    }

    private boolean replacedOlder(GigDocument document) {
        Query older = query(where(ID).is(document.gigId()).and("version").lt(document.version()));
        Document state = bson(document);
        state.remove(ID);
        return mongo.updateFirst(older, Update.fromDocument(new Document("$set", state)), COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    private boolean inserted(GigDocument document) {
        try {
            mongo.insert(document, COLLECTION);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private Document bson(GigDocument document) {
        Document bson = new Document();
        mongo.getConverter().write(document, bson);
        return bson;
    }

    record GigDocument(
            @Id String gigId,
            String sellerId,
            long version,
            OfferedGig.Standing standing,
            String title,
            List<OfferDocument> offers) {

        static GigDocument of(OfferedGig gig) {
            return new GigDocument(
                    gig.gigId(),
                    gig.sellerId(),
                    gig.version(),
                    gig.standing(),
                    gig.title(),
                    gig.offers().stream().map(OfferDocument::of).toList());
        }

        OfferedGig gig() {
            return new OfferedGig(
                    gigId,
                    sellerId,
                    version,
                    standing,
                    title,
                    offers.stream().map(OfferDocument::offer).toList());
        }
    }

    record OfferDocument(
            String tier,
            String name,
            String description,
            long amountMinor,
            String currency,
            int deliveryDays,
            int revisions) {

        static OfferDocument of(OfferedGig.Offer offer) {
            return new OfferDocument(
                    offer.tier(),
                    offer.name(),
                    offer.description(),
                    offer.price().amountMinor(),
                    offer.price().currency(),
                    offer.deliveryDays(),
                    offer.revisions());
        }

        OfferedGig.Offer offer() {
            return new OfferedGig.Offer(
                    tier, name, description, new Money(amountMinor, currency), deliveryDays, revisions);
        }
    }
}
