package dev.gigstream.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.gigstream.local.process.Ports;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoStandInIT {
    @TempDir
    private Path home;

    @Test
    void keepsAnAcknowledgedDocumentThroughAKill() throws Exception {
        try (var mongo = StartedPart.of(new MongoStandIn(), home)) {
            try (var client = client(mongo)) {
                client.getDatabase("gigs").getCollection("gigs").insertOne(new Document("_id", "1"));
            }

            mongo.killAndRestart();

            try (var client = client(mongo)) {
                assertThat(client.getDatabase("gigs").getCollection("gigs").countDocuments())
                        .isOne();
            }
        }
    }

    private static MongoClient client(StartedPart mongo) {
        return MongoClients.create("mongodb://127.0.0.1:" + mongo.port(Ports.MONGO));
    }
}
