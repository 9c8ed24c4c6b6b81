package dev.gigstream.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Api;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Importing in bulk on real parts: everything is stored once and told once, also when it is sent again. */
@WithInfrastructure({Server.KAFKA, Server.REGISTRY, Server.MONGO, Server.REDIS})
class ProfilesImportIT {

    private static final int BATCHES = 6;
    private static final int BATCH = 500;

    @Test
    void everythingIsStoredAndToldOnce() {
        Path keys = new TestTokens().writeJwks(Path.of("target", "test-keys", "import.json"));
        try (ConfigurableApplicationContext service = SpringApplication.run(
                UserServiceApplication.class,
                "--server.port=0",
                "--gigstream.import.enabled=true",
                "--gigstream.consumer.enabled=false",
                "--spring.mongodb.database=import-" + EventIds.next(),
                "--gigstream.tokens.public-keys=" + keys)) {
            Api anonymous = Api.of(service);
            List<String> bodies =
                    Stream.generate(ProfilesImportIT::batch).limit(BATCHES).toList();

            assertThat(sum(anonymous, bodies, "/created")).isEqualTo(BATCHES * BATCH);
            assertThat(sum(anonymous, bodies, "/unchanged")).isEqualTo(BATCHES * BATCH);

            MongoTemplate mongo = service.getBean(MongoTemplate.class);
            assertThat(mongo.getCollection("profiles").countDocuments()).isEqualTo(BATCHES * BATCH);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> mongo.getCollection("profiles")
                                    .countDocuments(new Document("outbox.0", new Document("$exists", true)))
                            == 0);
        }
    }

    private static int sum(Api anonymous, List<String> bodies, String count) {
        return bodies.stream()
                .map(body -> anonymous.post("/actuator/profiles-import", body))
                .mapToInt(tally -> tally.json().at(count).asInt())
                .sum();
    }

    private static String batch() {
        return IntStream.range(0, BATCH)
                .mapToObj(_ -> entry(EventIds.next()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String entry(String userId) {
        return """
                {"userId": "%s", "displayName": "Asha Rao", "country": "IN", "languages": ["en", "hi"], "bio": "%s",
                 "memberSince": "2021-05-04T08:00:00Z", "seller": {"headline": "Logos", "description": "%s",
                 "skills": ["logo", "print"], "languages": ["en"], "level": "NEW"}}""".formatted(userId, "b".repeat(200), "d".repeat(600));
    }
}
