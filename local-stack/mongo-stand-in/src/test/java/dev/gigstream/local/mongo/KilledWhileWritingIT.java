package dev.gigstream.local.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWhileWritingIT {
    private static final int WRITERS = 8;
    private static final int ENOUGH = 1_000;

    @TempDir
    private Path directory;

    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    @Test
    void losesNoAcknowledgedWrite() throws Exception {
        int port = freePort();
        Process server = start(port);
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=20000");
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "writer-" + writer;
                writers.execute(() -> writeUntilItDies(gigs(client), name));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= ENOUGH);
            server.destroyForcibly().waitFor();
            writers.shutdownNow();
        }

        assertThat(found()).containsAllEntriesOf(acknowledged);
    }

    private void writeUntilItDies(MongoCollection<Document> gigs, String writer) {
        try {
            for (int number = 0; ; number++) {
                String id = writer + "/" + number;
                gigs.insertOne(new Document("_id", id).append("version", 1));
                acknowledged.put(id, 1);
                gigs.updateOne(eq(id), Updates.inc("version", 1));
                acknowledged.put(id, 2);
            }
        } catch (MongoException killed) {
            Thread.currentThread().interrupt();
        }
    }

    /** An update may be stored and yet unanswered; an acknowledged one may not be missing. */
    private Map<String, Integer> found() throws Exception {
        try (var server = MongoStandIn.start(0, directory);
                var client = MongoClients.create("mongodb://127.0.0.1:" + server.port())) {
            Set<String> known = acknowledged.keySet();
            return StreamSupport.stream(gigs(client).find().spliterator(), false)
                    .filter(gig -> known.contains(gig.getString("_id")))
                    .collect(Collectors.toMap(
                            gig -> gig.getString("_id"),
                            gig -> Math.min(gig.getInteger("version"), acknowledged.get(gig.getString("_id")))));
        }
    }

    private Process start(int port) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MongoStandIn.class.getName(),
                        Integer.toString(port),
                        directory.toString())
                .inheritIO()
                .start();
    }

    private static MongoCollection<Document> gigs(MongoClient client) {
        return client.getDatabase("gigs").getCollection("gigs");
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
