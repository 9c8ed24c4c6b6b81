package dev.gigstream.users.insights.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.gigstream.users.insights.Figures;
import dev.gigstream.users.insights.Period;
import dev.gigstream.users.insights.SellerDay;
import dev.gigstream.users.insights.SellerDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Days in MongoDB, one document each. The id is seller and day, so that the days of a seller lie together in order; a record
 * older than what is kept changes nothing.
 */
@Repository
class MongoSellerDays implements SellerDays {

    private static final String ID = "_id";
    private static final String VERSION = "version";

    private final MongoTemplate mongo;

    MongoSellerDays(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<SellerDay> of(String sellerId, Period period) {
        Query within = query(where(ID).gte(id(sellerId, period.from())).lte(id(sellerId, period.to())));
        return mongo.find(within, DayDocument.class).stream()
                .map(found -> new SellerDay(sellerId, LocalDate.parse(found.day()), found.version(), found.figures()))
                .toList();
    }

    @Override
    public void keep(SellerDay day) {
        String id = id(day.sellerId(), day.day());
        Query older = query(where(ID).is(id).and(VERSION).lt(day.version()));
        Figures figures = day.figures();
        Update update = new Update()
                .set(VERSION, day.version())
                .set("views", figures.views())
                .set("clicks", figures.clicks())
                .set("orders", figures.orders())
                .set("revenue", figures.revenue());
        if (mongo.updateFirst(older, update, DayDocument.class).getMatchedCount() == 0) {
            insertUnlessThere(id, day, older, update);
        }
    }

    @Override
    public void drop(String sellerId, LocalDate day) {
        mongo.remove(query(where(ID).is(id(sellerId, day))), DayDocument.class);
    }

    private void insertUnlessThere(String id, SellerDay day, Query older, Update update) {
        Figures figures = day.figures();
        try {
            mongo.insert(new DayDocument(
                    id,
                    day.day().toString(),
                    day.version(),
                    figures.views(),
                    figures.clicks(),
                    figures.orders(),
                    figures.revenue()));
        } catch (DuplicateKeyException e) {
            // Kept already, or put there between the two commands; in that case the newer of both stays.
            mongo.updateFirst(older, update, DayDocument.class);
        }
    }

    private static String id(String sellerId, LocalDate day) {
        return sellerId + ":" + day;
    }

    @Document("sellerDays")
    record DayDocument(
            @Id String id, String day, long version, long views, long clicks, long orders, Map<String, Long> revenue) {

        Figures figures() {
            return new Figures(views, clicks, orders, revenue == null ? Map.of() : revenue);
        }
    }
}
