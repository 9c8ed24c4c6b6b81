package dev.gigstream.local.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each query is asked of a collection with indexes and of its twin without: the answers have to be the same. */
class IndexedQueryTest {
    private static final List<Bson> QUERIES = List.of(
            eq("seller", "s1"),
            eq("seller", null),
            ne("seller", "s1"),
            in("seller", "s1", "s3"),
            in("seller", "s1", null),
            exists("seller"),
            exists("seller", false),
            regex("seller", "^s"),
            gt("price", 20),
            lt("price", 20L),
            and(gt("price", 10.5), lt("price", 30)),
            and(eq("seller", "s2"), gt("price", 5)),
            new Document("price", new Document("$gte", 10).append("$lte", 10)),
            eq("tags", "logo"),
            eq("tags", List.of("logo")),
            eq("tags", List.of()),
            exists("tags"),
            in("tags", "web", "art"),
            exists("outbox.eventId"),
            eq("outbox.eventId", "e3"),
            and(eq("_id", 7), eq("seller", "s1")),
            and(in("_id", 1, 2, 3, 99), exists("outbox.eventId")),
            new Document("_id", 3).append("version", 1),
            new Document("$or", List.of(new Document("seller", "s1"), new Document("price", 5))));

    @TempDir
    private Path directory;

    private MongoStandIn server;
    private MongoClient client;

    @BeforeEach
    void start() throws Exception {
        server = MongoStandIn.start(0, directory);
        client = MongoClients.create("mongodb://127.0.0.1:" + server.port());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void answersAsWithoutIndexes() {
        fill();

        assertTwinsAgree();
    }

    @Test
    void answersAsWithoutIndexesAfterChanges() {
        fill();

        for (var gigs : List.of(indexed(), plain())) {
            gigs.updateMany(eq("seller", "s1"), Updates.set("seller", "s9"));
            gigs.updateMany(exists("outbox.eventId"), Updates.pull("outbox", eq("eventId", "e3")));
            gigs.updateMany(eq("seller", "s2"), Updates.unset("seller"));
            gigs.deleteMany(gt("price", 40));
            gigs.replaceOne(eq("_id", 3), new Document("tags", List.of()));
        }

        assertTwinsAgree();
    }

    @Test
    void answersAsWithoutIndexesAfterARestart() throws Exception {
        fill();

        stop();
        start();

        assertThat(names(indexed()))
                .containsExactlyInAnyOrder("_id_", "seller_1_price_-1", "price_1", "tags_1", "outbox.eventId_1");
        assertTwinsAgree();
    }

    @Test
    void answersAsWithoutIndexesWhenOneIsDropped() {
        fill();

        indexed().dropIndex("seller_1_price_-1");

        assertThat(names(indexed())).doesNotContain("seller_1_price_-1");
        assertTwinsAgree();
    }

    private void fill() {
        indexed().createIndex(Indexes.compoundIndex(Indexes.ascending("seller"), Indexes.descending("price")));
        indexed().createIndex(Indexes.ascending("price"));
        var random = new Random(7);
        for (int id = 0; id < 60; id++) {
            Document gig = gig(id, random);
            indexed().insertOne(gig);
            plain().insertOne(gig);
        }
        indexed().createIndex(Indexes.ascending("tags"));
        indexed().createIndex(Indexes.ascending("outbox.eventId"), new IndexOptions().sparse(true));
    }

    private static Document gig(int id, Random random) {
        var gig = new Document("_id", id).append("version", random.nextInt(2));
        switch (random.nextInt(4)) {
            case 0 -> gig.append("seller", null);
            case 1, 2 -> gig.append("seller", "s" + random.nextInt(4));
            default -> gig.append("other", true);
        }
        gig.append("price", random.nextBoolean() ? random.nextInt(50) : (Object) (double) random.nextInt(50));
        gig.append("tags", List.of("logo", "web", "art").subList(0, random.nextInt(4)));
        if (random.nextBoolean()) {
            gig.append(
                    "outbox",
                    random.nextBoolean() ? List.of() : List.of(new Document("eventId", "e" + random.nextInt(5))));
        }
        return gig;
    }

    private void assertTwinsAgree() {
        for (Bson query : QUERIES) {
            assertThat(found(indexed(), query))
                    .as(query.toString())
                    .containsExactlyInAnyOrderElementsOf(found(plain(), query));
        }
        assertThat(found(indexed(), new Document())).hasSameSizeAs(found(plain(), new Document()));
        assertCountsAsManyAsItFinds();
    }

    private void assertCountsAsManyAsItFinds() {
        for (Bson query : QUERIES) {
            long found = found(plain(), query).size();
            for (int limit : List.of(1, 3)) {
                assertThat(indexed().countDocuments(query, new CountOptions().limit(limit)))
                        .as("at most %d of %s", limit, query)
                        .isEqualTo(Math.min(found, limit));
            }
            assertThat(indexed().countDocuments(query)).as(query.toString()).isEqualTo(found);
        }
    }

    private static List<Document> found(MongoCollection<Document> gigs, Bson query) {
        return gigs.find(query).into(new ArrayList<>());
    }

    private static List<String> names(MongoCollection<Document> gigs) {
        return gigs.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
    }

    private MongoCollection<Document> indexed() {
        return client.getDatabase("gigs").getCollection("indexed");
    }

    private MongoCollection<Document> plain() {
        return client.getDatabase("gigs").getCollection("plain");
    }
}
