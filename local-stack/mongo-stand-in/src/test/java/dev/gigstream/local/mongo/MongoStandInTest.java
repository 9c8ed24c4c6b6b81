package dev.gigstream.local.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoStandInTest {
    @TempDir
    private Path directory;

    private MongoStandIn server;
    private MongoClient client;
    private MongoCollection<Document> gigs;

    @BeforeEach
    void start() throws Exception {
        server = MongoStandIn.start(0, directory);
        client = MongoClients.create("mongodb://127.0.0.1:" + server.port());
        gigs = client.getDatabase("gigs").getCollection("gigs");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void findsAfterARestartWhatWasWritten() throws Exception {
        gigs.insertMany(List.of(new Document("_id", 1).append("title", "logo"), new Document("_id", 2)));
        gigs.updateOne(eq(1), Updates.push("outbox", new Document("eventId", "e1")));
        gigs.findOneAndDelete(eq(2));

        stop();
        start();

        assertThat(gigs.find().first())
                .isEqualTo(new Document("_id", 1)
                        .append("title", "logo")
                        .append("outbox", List.of(new Document("eventId", "e1"))));
        assertThat(gigs.countDocuments()).isOne();
    }

    @Test
    void keepsAUniqueIndexThroughARestart() throws Exception {
        gigs.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        gigs.insertOne(new Document("slug", "logo"));

        stop();
        start();

        assertThatThrownBy(() -> gigs.insertOne(new Document("slug", "logo"))).isInstanceOf(MongoWriteException.class);
    }

    @Test
    void counts() {
        gigs.insertMany(List.of(new Document("seller", "s1"), new Document("seller", "s2")));

        assertThat(gigs.countDocuments()).isEqualTo(2);
        assertThat(gigs.countDocuments(eq("seller", "s1"))).isOne();
        assertThat(gigs.countDocuments(eq("seller", "s3"))).isZero();
        assertThat(client.getDatabase("gigs").getCollection("none").countDocuments())
                .isZero();
    }

    @Test
    void neverSharesItsDataWithAnother() {
        assertThatThrownBy(() -> MongoStandIn.start(0, directory)).isInstanceOf(MVStoreException.class);
    }

    @Test
    void writesSideBySide() {
        IntStream.range(0, 400).parallel().forEach(number -> {
            gigs.insertOne(new Document("_id", number).append("views", 0));
            gigs.updateOne(eq(number), Updates.inc("views", number));
        });

        assertThat(gigs.countDocuments()).isEqualTo(400);
        assertThat(gigs.find(eq(399)).first()).containsEntry("views", 399);
    }
}
